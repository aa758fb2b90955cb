/** A stand-in for Axon Server that speaks as much of its protocol as Axon's connector does, and can be killed. */
@NullMarked
package annals.axonserver.stub;

import org.jspecify.annotations.NullMarked;
