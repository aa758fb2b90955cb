/** How the product is doing: ready or not, where the log is, how far each read model has come. */
@NullMarked
package annals.node.status;

import org.jspecify.annotations.NullMarked;
