/** What is told while the product starts. */
@NullMarked
package annals.standalone.start;

import org.jspecify.annotations.NullMarked;
