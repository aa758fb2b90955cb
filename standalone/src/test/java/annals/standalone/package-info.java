/** Tests of the whole product, and the means to start and kill it. */
@NullMarked
package annals.standalone;

import org.jspecify.annotations.NullMarked;
