/** Tests of what is handed out of people's data. */
@NullMarked
package annals.standalone.privacy;

import org.jspecify.annotations.NullMarked;
