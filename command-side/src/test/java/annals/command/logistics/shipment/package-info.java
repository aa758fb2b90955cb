/** Every command in every state of a shipment. */
@NullMarked
package annals.command.logistics.shipment;

import org.jspecify.annotations.NullMarked;
