/** Parts of events that tell something about a person, encrypted under a key of that person before they are stored. */
@NullMarked
package annals.postgresql.encryption;

import org.jspecify.annotations.NullMarked;
