/** What an importer says about a file: which column is what, and how dates, numbers and names are written. */
@NullMarked
package annals.command.imports.mapping;

import org.jspecify.annotations.NullMarked;
