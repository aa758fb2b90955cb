/** Tests of the imports. */
@NullMarked
package annals.command.imports.csv;

import org.jspecify.annotations.NullMarked;
