/** Subject rights: what people ask for, agree to and forbid concerning the data we keep of them, and its erasure. */
@NullMarked
package annals.api.privacy;

import org.jspecify.annotations.NullMarked;
