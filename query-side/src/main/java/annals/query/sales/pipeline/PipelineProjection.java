package annals.query.sales.pipeline;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.BOOLEAN;
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
import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Erased;
import annals.postgresql.projection.RowChange;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps each deal in its column of the board. */
@Component
class PipelineProjection implements Projection {

    static final String NAME = "sales.pipeline";

    private static final Table DEALS = Table.named("sales_pipeline")
            .key("deal_id", UUID)
            .column("customer_id", UUID)
            .column("name", TEXT)
            .column("pipeline", TEXT)
            .column("stage", TEXT)
            .column("probability", INTEGER)
            .column("closed", BOOLEAN)
            .column("amount", NUMERIC)
            .column("currency", TEXT)
            .column("expected_close_date", DATE)
            .column("owner", TEXT)
            .column("in_stage_since", TIMESTAMPTZ)
            .column("version", BIGINT);

    private static final Table STAGES = Table.named("sales_pipeline_stage")
            .key("pipeline", TEXT)
            .key("stage", TEXT)
            .column("name", TEXT)
            .column("probability", INTEGER)
            .column("category", TEXT)
            .column("rank", INTEGER)
            .column("removed", BOOLEAN);

    private static final Table NAMES =
            Table.named("sales_pipeline_name").key("pipeline", TEXT).column("name", TEXT);

    private static final Table CUSTOMERS =
            Table.named("sales_pipeline_customer").key("customer_id", UUID).column("name", TEXT);

    private final Rows rows;

    PipelineProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(DEALS, STAGES, NAMES, CUSTOMERS);
    }

    @EventHandler
    void on(PipelineDefined event) {
        String pipeline = event.pipeline().value();
        rows.upsert(NAMES, pipeline).set("name", event.name());
        rows.execute("update sales_pipeline_stage set removed = true where pipeline = $1", pipeline);
        int rank = 0;
        for (Stage stage : event.stages()) {
            rows.upsert(STAGES, pipeline, stage.key().value())
                    .set("name", stage.name())
                    .set("probability", stage.probability())
                    .set("category", stage.category())
                    .set("rank", rank++)
                    .set("removed", false);
        }
    }

    @EventHandler
    void on(DealOpened event, @SequenceNumber long version) {
        rows.insert(DEALS, event.dealId().value())
                .set(
                        "customer_id",
                        event.customerId() == null ? null : event.customerId().value())
                .set("name", event.name())
                .set("pipeline", event.pipeline().value())
                .set("stage", event.stage().value())
                .set("probability", event.probability())
                .set("closed", false)
                .set("amount", event.amount().amount())
                .set("currency", event.amount().currency())
                .set("expected_close_date", event.expectedCloseDate())
                .set("owner", event.owner())
                .set("in_stage_since", event.occurredAt())
                .set("version", version);
    }

    @EventHandler
    void on(DealLinked event, @SequenceNumber long version) {
        change(event, version).set("customer_id", event.customerId().value());
    }

    @EventHandler
    void on(DealMoved event, @SequenceNumber long version) {
        enter(event, version, event.to(), event.probability(), false);
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
        enter(event, version, event.to(), 100, true);
    }

    @EventHandler
    void on(DealLost event, @SequenceNumber long version) {
        enter(event, version, event.to(), 0, true);
    }

    @EventHandler
    void on(DealReopened event, @SequenceNumber long version) {
        enter(event, version, event.to(), event.probability(), false);
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
        rows.execute("update sales_pipeline set name = $2 where customer_id = $1", customer, Erased.TEXT);
    }

    private void enter(DealEvent event, long version, StageKey stage, int probability, boolean closed) {
        change(event, version)
                .set("stage", stage.value())
                .set("probability", probability)
                .set("closed", closed)
                .set("in_stage_since", event.occurredAt());
    }

    private RowChange change(DealEvent event, long version) {
        return rows.update(DEALS, event.dealId().value()).set("version", version);
    }
}
