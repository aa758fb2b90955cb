/** Parts that an assembly lists: the two sides, and how requests are read and answered. */
@NullMarked
package annals.node.parts;

import org.jspecify.annotations.NullMarked;
