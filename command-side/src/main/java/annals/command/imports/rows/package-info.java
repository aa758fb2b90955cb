/** What each kind of row asks for, as commands. */
@NullMarked
package annals.command.imports.rows;

import org.jspecify.annotations.NullMarked;
