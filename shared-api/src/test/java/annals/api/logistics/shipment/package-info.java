/** Samples of the shipment's events. */
@NullMarked
package annals.api.logistics.shipment;

import org.jspecify.annotations.NullMarked;
