/** Tests of what is shown about people's data. */
@NullMarked
package annals.query.privacy.subject;

import org.jspecify.annotations.NullMarked;
