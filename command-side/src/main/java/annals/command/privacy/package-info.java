/** Subject rights: requests with their deadlines, consents, legal holds, and the erasure of a person's data. */
@NullMarked
package annals.command.privacy;

import org.jspecify.annotations.NullMarked;
