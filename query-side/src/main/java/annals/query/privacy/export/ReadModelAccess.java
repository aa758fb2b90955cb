package annals.query.privacy.export;

import annals.api.customer.CustomerId;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Columns;
import annals.query.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * What the read models hold of a person. Names of colleagues are left out: they are not the person's data. So are search
 * terms, which repeat the rest. Internal notes are in it, because they are about the person.
 */
@Component
public class ReadModelAccess {

    private static final int PAGE = 200;
    private static final int PAGE_OF_CONVERSATIONS = 10;
    private static final String POSITION = "lpad(t.position::text, 20, '0')";

    private final ReadModelReader reader;

    ReadModelAccess(ReadModelReader reader) {
        this.reader = reader;
    }

    /** One part for each sort of record. */
    public List<AccessPart> parts() {
        return List.of(
                profile(), contactPoints(), timeline(), deals(), tickets(), orders(), requests(), holds(), consents());
    }

    /** The addresses of all that the person's timeline tells of, each once. */
    public Flux<String> things(CustomerId customerId, long atLeast) {
        return reader.read(
                        "customer.timeline",
                        atLeast,
                        connection -> Sql.of(
                                        "select distinct link from customer_timeline where customer_id = ?"
                                                + " order by link",
                                        customerId.value())
                                .on(connection, row -> Columns.text(row, "link"))
                                .collectList())
                .flatMapIterable(answer -> answer.value());
    }

    private AccessPart profile() {
        return rows("profile", "Your record.", "customer.profile", "customer_profile", "to_jsonb(t)", "t.customer_id");
    }

    private AccessPart contactPoints() {
        return rows(
                "contact-points",
                "How you can be reached.",
                "customer.profile",
                "customer_profile_contact_point",
                "to_jsonb(t)",
                "t.type || ' ' || t.value");
    }

    private AccessPart timeline() {
        return rows(
                "timeline",
                "What happened with you, in the order in which it was recorded, with our internal notes.",
                "customer.timeline",
                "customer_timeline",
                "to_jsonb(t) - array['actor', 'actor_id', 'command_key', 'visible_to']",
                POSITION);
    }

    private AccessPart deals() {
        return rows(
                "deals",
                "Sales that were possible, with the stages they went through.",
                "sales.deal",
                "sales_deal",
                "to_jsonb(t) - 'search' || jsonb_build_object('stages', (select jsonb_agg(to_jsonb(v) - 'deal_id'"
                        + " order by v.version) from sales_deal_visit v where v.deal_id = t.deal_id))",
                "t.deal_id");
    }

    private AccessPart tickets() {
        return new RowsOfCustomer(
                reader,
                "tickets",
                "What you asked or complained of, with the conversation and our internal notes.",
                "service.ticket",
                "service_ticket",
                "to_jsonb(t) - 'search' || jsonb_build_object('conversation', (select"
                        + " jsonb_agg(to_jsonb(s) - array['ticket_id', 'actor', 'visible_to']"
                        + " order by s.occurred_at, s.position)"
                        + " from service_ticket_step s where s.ticket_id = t.ticket_id))",
                "t.ticket_id",
                PAGE_OF_CONVERSATIONS);
    }

    private AccessPart orders() {
        return rows(
                "orders",
                "What you ordered, with its shipments and the way they took.",
                "logistics.board",
                "logistics_board",
                "to_jsonb(t) || jsonb_build_object('way', (select jsonb_agg(to_jsonb(w) - 'order_id'"
                        + " order by w.occurred_at, w.version)"
                        + " from logistics_board_track w where w.order_id = t.order_id))",
                "t.order_id");
    }

    private AccessPart requests() {
        return rows(
                "requests",
                "What you asked for concerning your data.",
                "privacy.subject",
                "privacy_subject_request",
                "to_jsonb(t)",
                "t.request_id");
    }

    private AccessPart holds() {
        return rows(
                "legal-holds",
                "Times in which the law kept us from erasing your data.",
                "privacy.subject",
                "privacy_subject_hold",
                "to_jsonb(t) - 'placed_by'",
                POSITION);
    }

    private AccessPart consents() {
        return rows(
                "consents",
                "What you agreed to, and no longer.",
                "privacy.subject",
                "privacy_subject_consent",
                "to_jsonb(t) - 'recorded_by' || jsonb_build_object('text', (select x.text from"
                        + " privacy_subject_text x where x.purpose = t.purpose and x.version ="
                        + " t.text_version))",
                POSITION);
    }

    private AccessPart rows(String name, String sentence, String readModel, String table, String json, String key) {
        return new RowsOfCustomer(reader, name, sentence, readModel, table, json, key, PAGE);
    }
}
