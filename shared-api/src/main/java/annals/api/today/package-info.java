/** What waits for a person today. */
@NullMarked
package annals.api.today;

import org.jspecify.annotations.NullMarked;
