/** What must hold before the product may start, and the sentence that says so when it does not. */
@NullMarked
package annals.node.start;

import org.jspecify.annotations.NullMarked;
