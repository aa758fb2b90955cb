/** Tests of the imports. */
@NullMarked
package annals.command.imports.mapping;

import org.jspecify.annotations.NullMarked;
