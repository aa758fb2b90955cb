package annals.command.sales.deal;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.sales.deal.DealCommand.OpenDeal;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import annals.command.shared.AggregateSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small company: Ada and Bob are customers, and its pipeline has five stages. */
final class SalesFixture {

    static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    static final LocalDate JUNE = LocalDate.parse("2026-06-30");
    static final CustomerId ADA = CustomerId.next();
    static final CustomerId BOB = CustomerId.next();
    static final DealId DEAL = DealId.next();

    static final Stage TALKING = stage("TALKING", 30, StageCategory.OPEN);
    static final Stage CLOSING = stage("CLOSING", 80, StageCategory.OPEN);
    static final Stage WAITING = stage("WAITING", 20, StageCategory.ON_HOLD);
    static final Stage WON = stage("WON", 100, StageCategory.WON);
    static final Stage LOST = stage("LOST", 0, StageCategory.LOST);

    private SalesFixture() {}

    private static Stage stage(String key, int probability, StageCategory category) {
        return new Stage(StageKey.of(key), key, probability, category);
    }

    static AggregateSpec deals() {
        var deals = AggregateSpec.of(new DealFeature());
        for (CustomerId id : List.of(ADA, BOB)) {
            deals.given(id, new CustomerRegistered(id, CustomerKind.PERSON, "A", List.of(), null, null, "api", AT));
        }
        return deals.given(PipelineKey.DEFAULT, pipeline(TALKING, CLOSING, WAITING, WON, LOST));
    }

    static PipelineDefined pipeline(Stage... stages) {
        return new PipelineDefined(PipelineKey.DEFAULT, "Default", List.of(stages), AT);
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static OpenDeal open(@Nullable CustomerId customer) {
        return open(customer, PipelineKey.DEFAULT, null);
    }

    static OpenDeal open(@Nullable CustomerId customer, PipelineKey pipeline, @Nullable StageKey stage) {
        return new OpenDeal(DEAL, customer, " Wagons ", eur("100"), pipeline, stage, null, null, "api", null, AT);
    }

    static DealOpened opened(@Nullable CustomerId customer) {
        return opened(customer, TALKING);
    }

    static DealOpened opened(@Nullable CustomerId customer, Stage stage) {
        return new DealOpened(
                DEAL,
                customer,
                "Wagons",
                eur("100"),
                PipelineKey.DEFAULT,
                stage.key(),
                stage.probability(),
                null,
                null,
                "api",
                null,
                AT);
    }

    static DealWon won(Stage from) {
        return new DealWon(DEAL, null, from.key(), WON.key(), eur("100"), AT);
    }

    static DealLost lost(Stage from) {
        return new DealLost(DEAL, null, from.key(), LOST.key(), eur("100"), LostReason.PRICING, null, null, AT);
    }
}
