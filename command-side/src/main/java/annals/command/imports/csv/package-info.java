/** Reads CSV row by row, and goes on after rows that are broken. */
@NullMarked
package annals.command.imports.csv;

import org.jspecify.annotations.NullMarked;
