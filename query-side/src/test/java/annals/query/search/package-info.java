/** What is found by what is typed, and what is found first. */
@NullMarked
package annals.query.search;

import org.jspecify.annotations.NullMarked;
