/** Read models that commit their rows and their place in the log together. */
@NullMarked
package annals.postgresql.projection;

import org.jspecify.annotations.NullMarked;
