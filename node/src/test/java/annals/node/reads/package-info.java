@NullMarked
package annals.node.reads;

import org.jspecify.annotations.NullMarked;
