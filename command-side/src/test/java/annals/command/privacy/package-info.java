/** Tests of what we do about people's data. */
@NullMarked
package annals.command.privacy;

import org.jspecify.annotations.NullMarked;
