package annals.query.sales.deal;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.DATE;
import static annals.postgresql.projection.ColumnType.INTEGER;
import static annals.postgresql.projection.ColumnType.NUMERIC;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.sales.deal.DealEvent;
import annals.api.sales.deal.DealEvent.CloseDateForecast;
import annals.api.sales.deal.DealEvent.DealAmountChanged;
import annals.api.sales.deal.DealEvent.DealLinked;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealOwnerAssigned;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Erased;
import annals.postgresql.projection.RowChange;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps each deal as it stands, and the stages it has been in. */
@Component
class DealProjection implements Projection {

    static final String NAME = "sales.deal";

    private static final Table DEALS = Table.named("sales_deal")
            .key("deal_id", UUID)
            .column("customer_id", UUID)
            .column("name", TEXT)
            .column("pipeline", TEXT)
            .column("stage", TEXT)
            .column("probability", INTEGER)
            .column("state", TEXT)
            .column("amount", NUMERIC)
            .column("currency", TEXT)
            .column("expected_close_date", DATE)
            .column("owner", TEXT)
            .column("origin", TEXT)
            .column("external_id", TEXT)
            .column("lost_reason", TEXT)
            .column("competitor", TEXT)
            .column("lost_note", TEXT)
            .column("opened_at", TIMESTAMPTZ)
            .column("in_stage_since", TIMESTAMPTZ)
            .column("closed_at", TIMESTAMPTZ)
            .column("search", TEXT)
            .column("version", BIGINT);

    private static final Table VISITS = Table.named("sales_deal_visit")
            .key("deal_id", UUID)
            .key("version", BIGINT)
            .column("stage", TEXT)
            .column("since", TIMESTAMPTZ);

    private static final Table CUSTOMERS =
            Table.named("sales_deal_customer").key("customer_id", UUID).column("name", TEXT);

    /** A note, where there was one, is known to have been there. */
    private static final String ERASE = "update sales_deal set name = $2,"
            + " lost_note = case when lost_note is not null then $2 end,"
            + " search = $2 || coalesce(E'\\n' || lower(external_id), '') where customer_id = $1";

    private final Rows rows;

    DealProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(DEALS, VISITS, CUSTOMERS);
    }

    @EventHandler
    void on(DealOpened event, @SequenceNumber long version) {
        var externalId = event.externalId();
        var customerId = event.customerId();
        rows.insert(DEALS, event.dealId().value())
                .set("customer_id", customerId == null ? null : customerId.value())
                .set("name", event.name())
                .set("pipeline", event.pipeline().value())
                .set("amount", event.amount().amount())
                .set("currency", event.amount().currency())
                .set("expected_close_date", event.expectedCloseDate())
                .set("owner", event.owner())
                .set("origin", event.origin())
                .set("external_id", externalId)
                .set("opened_at", event.occurredAt())
                .set("search", term(externalId == null ? event.name() : event.name() + '\n' + externalId))
                .set("version", version);
        enter(event, version, event.stage(), event.probability(), StageCategory.OPEN);
    }

    @EventHandler
    void on(DealLinked event, @SequenceNumber long version) {
        change(event, version).set("customer_id", event.customerId().value());
    }

    @EventHandler
    void on(DealMoved event, @SequenceNumber long version) {
        enter(event, version, event.to(), event.probability(), StageCategory.OPEN);
    }

    @EventHandler
    void on(DealAmountChanged event, @SequenceNumber long version) {
        change(event, version).set("amount", event.to().amount());
    }

    @EventHandler
    void on(CloseDateForecast event, @SequenceNumber long version) {
        change(event, version).set("expected_close_date", event.to());
    }

    @EventHandler
    void on(DealOwnerAssigned event, @SequenceNumber long version) {
        change(event, version).set("owner", event.owner());
    }

    @EventHandler
    void on(DealWon event, @SequenceNumber long version) {
        enter(event, version, event.to(), 100, StageCategory.WON).set("closed_at", event.occurredAt());
    }

    @EventHandler
    void on(DealLost event, @SequenceNumber long version) {
        enter(event, version, event.to(), 0, StageCategory.LOST)
                .set("closed_at", event.occurredAt())
                .set("lost_reason", event.reason())
                .set("competitor", event.competitor())
                .set("lost_note", event.note());
    }

    @EventHandler
    void on(DealReopened event, @SequenceNumber long version) {
        enter(event, version, event.to(), event.probability(), StageCategory.OPEN)
                .set("closed_at", null)
                .set("lost_reason", null)
                .set("competitor", null)
                .set("lost_note", null);
    }

    @EventHandler
    void on(CustomerRegistered event) {
        rows.upsert(CUSTOMERS, event.customerId().value()).set("name", event.name());
    }

    @EventHandler
    void on(CustomerRenamed event) {
        rows.update(CUSTOMERS, event.customerId().value()).set("name", event.to());
    }

    @EventHandler
    void on(SubjectErased event) {
        var customer = event.customerId().value();
        rows.updateIfPresent(CUSTOMERS, customer).set("name", Erased.TEXT);
        rows.execute(ERASE, customer, Erased.TEXT);
    }

    private RowChange enter(DealEvent event, long version, StageKey stage, int probability, StageCategory state) {
        rows.insert(VISITS, event.dealId().value(), version)
                .set("stage", stage.value())
                .set("since", event.occurredAt());
        return change(event, version)
                .set("stage", stage.value())
                .set("probability", probability)
                .set("state", state)
                .set("in_stage_since", event.occurredAt());
    }

    private RowChange change(DealEvent event, long version) {
        return rows.update(DEALS, event.dealId().value()).set("version", version);
    }

    private static String term(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
