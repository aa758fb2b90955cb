/** What is told while the product starts. */
@NullMarked
package annals.node.start;

import org.jspecify.annotations.NullMarked;
