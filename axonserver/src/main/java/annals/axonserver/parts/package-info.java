/** What binds each side to Axon Server. */
@NullMarked
package annals.axonserver.parts;

import org.jspecify.annotations.NullMarked;
