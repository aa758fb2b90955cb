/** Tests of the imports. */
@NullMarked
package annals.command.imports;

import org.jspecify.annotations.NullMarked;
