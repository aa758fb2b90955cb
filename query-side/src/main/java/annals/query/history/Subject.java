package annals.query.history;

/**
 * One record.
 *
 * @param type customer, deal, ticket, order or shipment
 */
public record Subject(String type, String id) {}
