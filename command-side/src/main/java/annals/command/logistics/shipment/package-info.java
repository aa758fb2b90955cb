/** Shipments: planning, dispatching, tracking in whatever order reports arrive, delivering. */
@NullMarked
package annals.command.logistics.shipment;

import org.jspecify.annotations.NullMarked;
