/** The golden kit: every event that was ever written still loads, and is written the same way. */
@NullMarked
package annals.api.shared;

import org.jspecify.annotations.NullMarked;
