/** What concerns the data we keep of people: requests with their deadlines, consents, legal holds, erasures. */
@NullMarked
package annals.query.privacy.subject;

import org.jspecify.annotations.NullMarked;
