/** What every feature's language is made of: ids, values, event types, refusals, the actor. */
@NullMarked
package annals.api.shared;

import org.jspecify.annotations.NullMarked;
