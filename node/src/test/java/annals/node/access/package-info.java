/** The door, tried from outside by those who may and those who may not. */
@NullMarked
package annals.node.access;

import org.jspecify.annotations.NullMarked;
