/** The query side's technical kernel: how a read model is filled, read at a position and streamed. */
@NullMarked
package annals.query.shared;

import org.jspecify.annotations.NullMarked;
