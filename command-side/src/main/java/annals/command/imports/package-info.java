/** Imports: other systems' histories, told by CSV files, become commands; where each row stands is read from the log. */
@NullMarked
package annals.command.imports;

import org.jspecify.annotations.NullMarked;
