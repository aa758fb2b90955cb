package annals.api.logistics.order;

/**
 * How far an order is; one to one with the OrderStatus of schema.org. An order itself knows whether it was accepted, paid,
 * dispatched, completed or cancelled; that it waits to be picked up, is a problem or came back is told by its shipments.
 */
public enum OrderState {
    /** Wanted by the customer, not yet accepted by us. */
    PLACED,
    /** Accepted, not yet paid in full. */
    PAYMENT_DUE,
    /** Accepted and paid in full. */
    PROCESSING,
    /** At least one shipment has left; from here on the order cannot be cancelled. */
    IN_TRANSIT,
    PICKUP_AVAILABLE,
    /** Nothing more is to be done. */
    DELIVERED,
    PROBLEM,
    RETURNED,
    CANCELLED
}
