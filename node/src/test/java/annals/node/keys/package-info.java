/** What of each event is encrypted, and who may have the keys. */
@NullMarked
package annals.node.keys;

import org.jspecify.annotations.NullMarked;
