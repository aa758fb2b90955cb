/** What a person gets who asks for all data we keep of them. */
@NullMarked
package annals.query.privacy.export;

import org.jspecify.annotations.NullMarked;
