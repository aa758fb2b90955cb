/** The imports of a process: where uploads are kept, and when they run. */
@NullMarked
package annals.node.imports;

import org.jspecify.annotations.NullMarked;
