/** Tests of the embedded database. */
@NullMarked
package annals.standalone.postgres;

import org.jspecify.annotations.NullMarked;
