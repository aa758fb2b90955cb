package annals.query.history;

import annals.api.customer.CustomerEvent;
import annals.api.customer.touchpoint.TouchpointEvent;
import annals.api.logistics.order.OrderEvent;
import annals.api.logistics.shipment.ShipmentEvent;
import annals.api.sales.deal.DealEvent;
import annals.api.service.ticket.TicketEvent;

/**
 * One record.
 *
 * @param type customer, deal, ticket, order or shipment
 */
public record Subject(String type, String id) {

    /** Whether an event is one of this record's own; an order's shipments are part of it. */
    boolean owns(Object event) {
        return id.equals(
                switch (type) {
                    case "customer" -> customer(event);
                    case "deal" ->
                        event instanceof DealEvent deal ? deal.dealId().toString() : "";
                    case "ticket" ->
                        event instanceof TicketEvent ticket ? ticket.ticketId().toString() : "";
                    case "order" -> order(event);
                    case "shipment" ->
                        event instanceof ShipmentEvent shipment
                                ? shipment.shipmentId().toString()
                                : "";
                    default -> "";
                });
    }

    private static String customer(Object event) {
        if (event instanceof CustomerEvent own) {
            return own.customerId().toString();
        }
        return event instanceof TouchpointEvent contact ? String.valueOf(contact.customerId()) : "";
    }

    private static String order(Object event) {
        if (event instanceof OrderEvent own) {
            return own.orderId().toString();
        }
        return event instanceof ShipmentEvent part ? part.orderId().toString() : "";
    }
}
