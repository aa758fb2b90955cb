package annals.query.history;

import annals.api.shared.Ids;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Columns;
import annals.query.shared.Sql;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Knows which aggregates' events a view of one record needs; names of customers apart, which the events lead to. */
public final class Relatives {

    private static final Map<String, Kin> KINDS = Map.of(
            "customer",
            new Kin(
                    "customer.timeline",
                    "select distinct e.aggregate_id as id from customer_timeline t join event_log.event e"
                            + " on e.position = t.position where t.customer_id = ?"),
            "ticket",
            new Kin("service.ticket", "select ticket_id::text as id from service_ticket where survivor = ?"),
            "order",
            new Kin(
                    "logistics.board",
                    "select shipment_id::text as id from logistics_board_shipment where order_id = ?"),
            "shipment",
            new Kin(
                    "logistics.board",
                    "select unnest(array[s.shipment_id, s.order_id])::text as id from logistics_board_shipment s"
                            + " where s.order_id in"
                            + " (select o.order_id from logistics_board_shipment o where o.shipment_id = ?)"));

    private final ReadModelReader present;

    /** What relates others to a record, in the read model that knows it. */
    private record Kin(String readModel, String sql) {}

    /** @param present which answers about now */
    public Relatives(ReadModelReader present) {
        this.present = present;
    }

    /**
     * The ids of the record and of those that its view is made of.
     *
     * @param atLeast the position of the last event that may matter
     */
    public Mono<Set<String>> of(Subject subject, long atLeast) {
        Kin kin = KINDS.get(subject.type());
        if (kin == null) {
            return Mono.just(Set.of(subject.id()));
        }
        UUID id = Ids.parse(subject.id());
        return present.read(
                        kin.readModel(),
                        atLeast,
                        connection -> Sql.of(kin.sql(), id)
                                .on(connection, row -> Columns.text(row, "id"))
                                .collectList())
                .map(answer -> {
                    Set<String> all = new HashSet<>(answer.value());
                    all.add(id.toString());
                    return all;
                });
    }
}
