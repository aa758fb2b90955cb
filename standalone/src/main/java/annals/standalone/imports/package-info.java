/** The imports of this assembly: where uploads are kept, and when they run. */
@NullMarked
package annals.standalone.imports;

import org.jspecify.annotations.NullMarked;
