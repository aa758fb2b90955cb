/** Tests of what is handed out of people's data. */
@NullMarked
package annals.node.privacy;

import org.jspecify.annotations.NullMarked;
