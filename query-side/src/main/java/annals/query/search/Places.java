package annals.query.search;

import annals.api.search.FoundKind;
import java.util.List;

/** All that is looked through. The order by which each is sorted has an index, and so has each condition. */
final class Places {

    private static final String TERM =
            "exists (select 1 from customer_profile_search s" + " where s.customer_id = t.customer_id and ";
    private static final String FIRST = "(select p.value from customer_profile_contact_point p"
            + " where p.customer_id = t.customer_id and p.type = '%s' order by p.since, p.value limit 1)";
    private static final String NO_PHONE = "";

    static final Place CUSTOMERS = new Place(
            FoundKind.CUSTOMER,
            "/customers/",
            "customer.profile",
            "customer_profile t",
            "",
            "t.customer_id",
            "t.name",
            "coalesce(" + FIRST.formatted("EMAIL") + ", " + FIRST.formatted("PHONE") + ", t.external_id)",
            "null::text",
            Place.ALWAYS,
            "coalesce(t.last_contact_at, t.registered_at)",
            TERM + "s.part <> 'name' and s.term = ?)",
            "lower(t.name) like ?",
            TERM + "s.term like ?)",
            TERM + "s.term ~ ?)");

    static final Place DEALS = new Place(
            FoundKind.DEAL,
            "/sales/deals/",
            "sales.deal",
            "sales_deal t",
            "left join sales_deal_customer c on c.customer_id = t.customer_id",
            "t.deal_id",
            "t.name",
            "c.name",
            "t.state",
            "(t.state = 'OPEN')",
            "t.opened_at",
            "lower(t.external_id) = ?",
            "t.search like ?",
            "t.search like ?",
            NO_PHONE);

    static final Place TICKETS = new Place(
            FoundKind.TICKET,
            "/service/tickets/",
            "service.ticket",
            "service_ticket t",
            "left join service_ticket_customer c on c.customer_id = t.customer_id",
            "t.ticket_id",
            "t.subject",
            "c.name",
            "t.state",
            "(t.state not in ('RESOLVED', 'CLOSED', 'CANCELLED', 'MERGED'))",
            "t.opened_at",
            "lower(t.external_id) = ?",
            "t.search like ?",
            "t.search like ?",
            NO_PHONE);

    static final Place ORDERS = new Place(
            FoundKind.ORDER,
            "/logistics/orders/",
            "logistics.board",
            "logistics_board t",
            "left join logistics_board_customer c on c.customer_id = t.customer_id",
            "t.order_id",
            "coalesce(t.external_id, t.order_id::text)",
            "c.name",
            "t.state",
            "(t.state not in ('DELIVERED', 'CANCELLED', 'RETURNED'))",
            "t.placed_at",
            "lower(t.external_id) = ?",
            "lower(t.external_id) like ?",
            "lower(t.external_id) like ?",
            NO_PHONE);

    static final Place SHIPMENTS = new Place(
            FoundKind.SHIPMENT,
            "/logistics/shipments/",
            "logistics.board",
            "logistics_board_shipment t",
            "left join logistics_board_customer c on c.customer_id = t.customer_id",
            "t.shipment_id",
            "coalesce(t.tracking_number, t.external_id, t.shipment_id::text)",
            "concat_ws(' · ', c.name, t.carrier)",
            "t.status",
            "(t.status <> 'DELIVERED')",
            "t.planned_at",
            "(lower(t.external_id) = ? or lower(t.tracking_number) = ?)",
            "(lower(t.external_id) like ? or lower(t.tracking_number) like ?)",
            "(lower(t.external_id) like ? or lower(t.tracking_number) like ?)",
            NO_PHONE);

    static final List<Place> ALL = List.of(CUSTOMERS, DEALS, TICKETS, ORDERS, SHIPMENTS);

    private Places() {}
}
