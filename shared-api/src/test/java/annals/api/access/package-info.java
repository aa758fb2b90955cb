/** Samples of the pipeline's events. */
@NullMarked
package annals.api.access;

import org.jspecify.annotations.NullMarked;
