/** Samples of what happens about the data we keep of people. */
@NullMarked
package annals.api.privacy;

import org.jspecify.annotations.NullMarked;
