/** Shipments: how an order travels, checkpoint by checkpoint. */
@NullMarked
package annals.api.logistics.shipment;

import org.jspecify.annotations.NullMarked;
