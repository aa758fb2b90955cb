/** How records and numbers got to be what they are. */
@NullMarked
package annals.api.history;

import org.jspecify.annotations.NullMarked;
