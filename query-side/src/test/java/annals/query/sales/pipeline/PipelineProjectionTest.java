package annals.query.sales.pipeline;

import static annals.postgresql.projection.ReadModelReader.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.sales.deal.DealEvent.CloseDateForecast;
import annals.api.sales.deal.DealEvent.DealAmountChanged;
import annals.api.sales.deal.DealEvent.DealLinked;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealOwnerAssigned;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.DealCard;
import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.PipelineView;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageColumn;
import annals.api.sales.pipeline.StageKey;
import annals.api.sales.pipeline.StageTotal;
import annals.api.shared.Money;
import annals.api.shared.Refused;
import annals.query.shared.ProjectionSpec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineProjectionTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final StageKey TALKING = StageKey.of("TALKING");
    private static final StageKey CLOSING = StageKey.of("CLOSING");
    private static final StageKey WON = StageKey.of("WON");
    private static final StageKey LOST = StageKey.of("LOST");
    private static final String[] TABLES = {
        "sales_pipeline", "sales_pipeline_stage", "sales_pipeline_name", "sales_pipeline_customer"
    };

    private final ProjectionSpec spec = ProjectionSpec.of(PipelineProjection::new)
            .given(PipelineKey.DEFAULT, defined(open(TALKING, 30), open(CLOSING, 80), won(), lost()))
            .given(ADA, new CustomerRegistered(ADA, CustomerKind.PERSON, "Ada", List.of(), null, null, "api", AT));
    private final PipelineQueries queries = new PipelineQueries(spec.reader());

    @AfterEach
    void close() {
        spec.close();
    }

    private static Stage open(StageKey key, int probability) {
        return new Stage(key, key.value(), probability, StageCategory.OPEN);
    }

    private static Stage won() {
        return new Stage(WON, "Won", 100, StageCategory.WON);
    }

    private static Stage lost() {
        return new Stage(LOST, "Lost", 0, StageCategory.LOST);
    }

    private static PipelineDefined defined(Stage... stages) {
        return new PipelineDefined(PipelineKey.DEFAULT, "Default", List.of(stages), AT);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private DealId opened(Money amount, @Nullable CustomerId customer, @Nullable String owner, Instant at) {
        DealId id = DealId.next();
        spec.given(
                id,
                new DealOpened(
                        id,
                        customer,
                        "Wagons",
                        amount,
                        PipelineKey.DEFAULT,
                        TALKING,
                        30,
                        null,
                        owner,
                        "api",
                        null,
                        at));
        return id;
    }

    private void moved(DealId id) {
        spec.given(id, new DealMoved(id, null, TALKING, CLOSING, 80, AT));
    }

    private PipelineView board(@Nullable String owner, int limit) {
        return spec.ask(queries.answer(PipelineKey.DEFAULT, owner, limit, ANY));
    }

    private StageColumn column(StageKey stage) {
        return board(null, 10).columns().stream()
                .filter(column -> column.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static StageTotal total(String currency, long count, String amount, String weighted) {
        return new StageTotal(currency, count, new BigDecimal(amount), new BigDecimal(weighted));
    }

    @Test
    void theColumnsAreThePipelinesStagesInOrder() {
        var board = board(null, 10);
        assertThat(board.name()).isEqualTo("Default");
        assertThat(board.position()).isEqualTo(spec.head());
        assertThat(board.columns()).extracting(StageColumn::stage).containsExactly(TALKING, CLOSING, WON, LOST);
        assertThat(board.columns()).extracting(StageColumn::count).containsOnly(0L);
    }

    @Test
    void aColumnAddsItsDealsUpByCurrencyAndWeighsThem() {
        opened(eur("100"), null, null, AT);
        opened(eur("50.55"), null, null, AT);
        opened(Money.of("1001", "JPY"), null, null, AT);
        assertThat(column(TALKING).count()).isEqualTo(3);
        assertThat(column(TALKING).totals())
                .containsExactly(total("EUR", 2, "150.55", "45.17"), total("JPY", 1, "1001", "300"));
    }

    @Test
    void theForecastIsOfDealsThatAreNotClosed() {
        moved(opened(eur("100"), null, null, AT));
        opened(eur("10"), null, null, AT);
        DealId won = opened(eur("1000"), null, null, AT);
        spec.given(won, new DealWon(won, null, TALKING, WON, eur("1000"), AT));
        assertThat(board(null, 10).forecast()).containsExactly(total("EUR", 2, "110.00", "83.00"));
        assertThat(column(WON).totals()).containsExactly(total("EUR", 1, "1000.00", "1000.00"));
    }

    @Test
    void aDealIsInOneColumnAtATime() {
        DealId id = opened(eur("100"), null, null, AT);
        moved(id);
        assertThat(column(TALKING).deals()).isEmpty();
        assertThat(column(CLOSING).deals()).extracting(DealCard::dealId).containsExactly(id);
        spec.given(id, new DealLost(id, null, CLOSING, LOST, eur("100"), LostReason.PRICING, null, null, AT));
        assertThat(column(CLOSING).deals()).isEmpty();
        assertThat(column(LOST).totals()).containsExactly(total("EUR", 1, "100.00", "0.00"));
        spec.given(id, new DealReopened(id, null, LOST, TALKING, 30, AT));
        assertThat(column(LOST).deals()).isEmpty();
        assertThat(column(TALKING).totals()).containsExactly(total("EUR", 1, "100.00", "30.00"));
    }

    @Test
    void aCardShowsTheDealAsItStands() {
        DealId id = opened(eur("100"), null, null, AT);
        spec.given(
                id,
                new DealLinked(id, ADA, "Wagons", AT),
                new DealAmountChanged(id, ADA, eur("100"), eur("120"), AT),
                new CloseDateForecast(id, ADA, null, LocalDate.parse("2026-06-30"), AT),
                new DealOwnerAssigned(id, ADA, null, "kim", AT));
        spec.given(ADA, new CustomerRenamed(ADA, "Ada", "Ada L.", AT));
        assertThat(column(TALKING).deals()).singleElement().satisfies(card -> {
            assertThat(card.customerId()).isEqualTo(ADA);
            assertThat(card.customerName()).isEqualTo("Ada L.");
            assertThat(card.amount()).isEqualTo(eur("120"));
            assertThat(card.expectedCloseDate()).isEqualTo(LocalDate.parse("2026-06-30"));
            assertThat(card.owner()).isEqualTo("kim");
            assertThat(card.version()).isEqualTo(4);
        });
    }

    @Test
    void aCardTellsForHowManyDaysTheDealHasBeenInItsStage() {
        opened(eur("100"), null, null, Instant.now().minus(Duration.ofHours(49)));
        assertThat(column(TALKING).deals()).extracting(DealCard::daysInStage).containsExactly(2L);
    }

    @Test
    void whoAsksForAnOwnersDealsSeesAndAddsUpThoseAlone() {
        DealId kims = opened(eur("100"), null, "kim", AT);
        opened(eur("10"), null, "sam", AT);
        var board = board("kim", 10);
        assertThat(board.forecast()).containsExactly(total("EUR", 1, "100.00", "30.00"));
        assertThat(board.columns().get(0).deals()).extracting(DealCard::dealId).containsExactly(kims);
    }

    @Test
    void aLongColumnIsReadInPartsWithoutGapsOrRepeats() {
        List<DealId> ids = List.of(
                opened(eur("1"), null, null, AT),
                opened(eur("2"), null, null, AT),
                opened(eur("3"), null, null, AT.plusSeconds(1)));
        var first = board(null, 2).columns().get(0);
        assertThat(first.count()).isEqualTo(3);
        assertThat(first.deals()).extracting(DealCard::dealId).containsExactly(ids.get(2), ids.get(1));
        var rest = spec.ask(queries.answer(PipelineKey.DEFAULT, TALKING, null, first.nextCursor(), 2, ANY));
        assertThat(rest.entries()).extracting(DealCard::dealId).containsExactly(ids.get(0));
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    void aStageThatIsGoneIsShownAtTheEndAsLongAsDealsAreInIt() {
        DealId id = opened(eur("100"), null, null, AT);
        moved(id);
        spec.given(PipelineKey.DEFAULT, defined(open(TALKING, 40), won(), lost()));
        var columns = board(null, 10).columns();
        assertThat(columns).extracting(StageColumn::stage).containsExactly(TALKING, WON, LOST, CLOSING);
        assertThat(columns).extracting(StageColumn::removed).containsExactly(false, false, false, true);
        spec.given(id, new DealMoved(id, null, CLOSING, TALKING, 40, AT));
        assertThat(board(null, 10).columns()).extracting(StageColumn::stage).containsExactly(TALKING, WON, LOST);
    }

    @Test
    void aPipelineThatNobodyDefinedIsNotFound() {
        assertThatThrownBy(() -> spec.ask(queries.answer(PipelineKey.of("other"), null, 10, ANY)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theBoardThatIsBuiltAnewIsTheSame() {
        moved(opened(eur("100"), ADA, "kim", AT));
        opened(eur("10"), null, null, AT);
        spec.given(ADA, new CustomerRenamed(ADA, "Ada", "Ada L.", AT));
        spec.given(PipelineKey.DEFAULT, defined(open(TALKING, 40), won(), lost()));
        var live = spec.rows(TABLES);
        assertThat(spec.rebuilt().rows(TABLES)).isEqualTo(live);
        assertThat(live.get("sales_pipeline")).hasSize(2);
    }
}
