package annals.query.sales.deal;

import static annals.postgresql.projection.ReadModelReader.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.sales.deal.DealAction;
import annals.api.sales.deal.DealEvent.DealAmountChanged;
import annals.api.sales.deal.DealEvent.DealLinked;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealOwnerAssigned;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.sales.deal.DealFilter;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.DealSummary;
import annals.api.sales.deal.DealView;
import annals.api.sales.deal.LostReason;
import annals.api.sales.deal.StageVisit;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import annals.api.shared.Page;
import annals.api.shared.Refused;
import annals.query.shared.ProjectionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DealProjectionTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final StageKey TALKING = StageKey.of("TALKING");
    private static final StageKey CLOSING = StageKey.of("CLOSING");
    private static final StageKey WON = StageKey.of("WON");
    private static final StageKey LOST = StageKey.of("LOST");
    private static final Money AMOUNT = Money.of("100", "EUR");
    private static final DealFilter ALL = new DealFilter(null, null, null, null, null);
    private static final String[] TABLES = {"sales_deal", "sales_deal_visit", "sales_deal_customer"};

    private final ProjectionSpec spec = ProjectionSpec.of(DealProjection::new)
            .given(ADA, new CustomerRegistered(ADA, CustomerKind.PERSON, "Ada", List.of(), null, null, "api", AT));
    private final DealQueries queries = new DealQueries(spec.reader());

    @AfterEach
    void close() {
        spec.close();
    }

    private static Instant day(int day) {
        return AT.plus(Duration.ofDays(day));
    }

    private DealId opened(String name, @Nullable CustomerId customer, @Nullable String externalId, int day) {
        DealId id = DealId.next();
        spec.given(
                id,
                new DealOpened(
                        id,
                        customer,
                        name,
                        AMOUNT,
                        PipelineKey.DEFAULT,
                        TALKING,
                        30,
                        null,
                        null,
                        "api",
                        externalId,
                        day(day)));
        return id;
    }

    private DealView deal(DealId id) {
        return spec.ask(queries.answer(id, action -> true, ANY));
    }

    private Page<DealSummary> find(DealFilter filter, @Nullable String cursor) {
        return spec.ask(queries.answer(filter, cursor, 2, ANY));
    }

    private List<DealId> found(DealFilter filter) {
        return find(filter, null).entries().stream().map(DealSummary::dealId).toList();
    }

    private static DealFilter looking(String q) {
        return new DealFilter(null, null, null, null, q);
    }

    @Test
    void aDealShowsItsWayThroughTheStagesAndTheTimeInEach() {
        DealId id = opened("Wagons", null, null, 0);
        spec.given(
                id,
                new DealMoved(id, null, TALKING, CLOSING, 80, day(1)),
                new DealAmountChanged(id, null, AMOUNT, Money.of("120", "EUR"), day(2)),
                new DealMoved(id, null, CLOSING, TALKING, 30, day(3)),
                new DealWon(id, null, TALKING, WON, Money.of("120", "EUR"), day(7)));
        var deal = deal(id);
        long oneDay = Duration.ofDays(1).toSeconds();
        assertThat(deal.visits())
                .startsWith(
                        new StageVisit(TALKING, day(0), day(1), oneDay),
                        new StageVisit(CLOSING, day(1), day(3), 2 * oneDay),
                        new StageVisit(TALKING, day(3), day(7), 4 * oneDay))
                .extracting(StageVisit::stage)
                .containsExactly(TALKING, CLOSING, TALKING, WON);
        assertThat(deal.secondsInStages()).contains(entry(TALKING, 5 * oneDay), entry(CLOSING, 2 * oneDay));
        assertThat(deal.position()).isEqualTo(spec.head());
    }

    @Test
    void aWonDealSaysWhenAndForHowMuch() {
        DealId id = opened("Wagons", ADA, "D-1", 0);
        spec.given(id, new DealWon(id, ADA, TALKING, WON, AMOUNT, day(1)));
        var deal = deal(id);
        assertThat(deal.closedAt()).isEqualTo(day(1));
        assertThat(deal.summary())
                .isEqualTo(new DealSummary(
                        id,
                        "Wagons",
                        ADA,
                        "Ada",
                        AMOUNT,
                        PipelineKey.DEFAULT,
                        WON,
                        100,
                        StageCategory.WON,
                        null,
                        null,
                        "D-1",
                        day(0),
                        day(1),
                        1));
    }

    @Test
    void aLostDealSaysWhyUntilItIsTakenUpAgain() {
        DealId id = opened("Wagons", null, null, 0);
        spec.given(id, new DealLost(id, null, TALKING, LOST, AMOUNT, LostReason.COMPETITION, "Acme", "Faster", day(1)));
        assertThat(deal(id))
                .extracting(DealView::lostReason, DealView::competitor, DealView::lostNote, DealView::closedAt)
                .containsExactly(LostReason.COMPETITION, "Acme", "Faster", day(1));
        assertThat(deal(id).summary().state()).isEqualTo(StageCategory.LOST);
        spec.given(id, new DealReopened(id, null, LOST, CLOSING, 80, day(2)));
        assertThat(deal(id))
                .extracting(DealView::lostReason, DealView::competitor, DealView::lostNote, DealView::closedAt)
                .containsOnlyNulls();
        assertThat(deal(id).summary().state()).isEqualTo(StageCategory.OPEN);
        assertThat(deal(id).summary().probability()).isEqualTo(80);
    }

    @Test
    void aDealOffersWhatCanBeDoneAndOnlyToThoseWhoMay() {
        DealId id = opened("Wagons", null, null, 0);
        assertThat(deal(id).actions())
                .startsWith(DealAction.MOVE, DealAction.WIN, DealAction.LOSE)
                .contains(DealAction.LINK_CUSTOMER)
                .doesNotContain(DealAction.REOPEN);
        spec.given(
                id,
                new DealLinked(id, ADA, "Wagons", day(1)),
                new DealLost(id, ADA, TALKING, LOST, AMOUNT, LostReason.OTHER, null, null, day(2)));
        assertThat(deal(id).actions()).containsExactly(DealAction.ASSIGN_OWNER, DealAction.REOPEN);
        assertThat(spec.ask(queries.answer(id, action -> action == DealAction.REOPEN, ANY))
                        .actions())
                .containsExactly(DealAction.REOPEN);
    }

    @Test
    void aDealThatNobodyOpenedIsNotFound() {
        assertThatThrownBy(() -> deal(DealId.next())).isInstanceOf(Refused.class);
    }

    @Test
    void dealsAreFoundByNameExternalIdAndCustomer() {
        DealId wagons = opened("Wagons for 100% freight", ADA, null, 0);
        DealId cranes = opened("Cranes", null, "X-77", 1);
        assertThat(found(looking("wAGons"))).containsExactly(wagons);
        assertThat(found(looking("x-77"))).containsExactly(cranes);
        assertThat(found(looking("ada"))).containsExactly(wagons);
        assertThat(found(looking("100%"))).containsExactly(wagons);
        assertThat(found(looking("100_"))).isEmpty();
        assertThat(found(new DealFilter(null, null, null, ADA, null))).containsExactly(wagons);
    }

    @Test
    void dealsAreFoundByStageOwnerAndPipeline() {
        DealId wagons = opened("Wagons", null, null, 0);
        DealId cranes = opened("Cranes", null, null, 1);
        spec.given(wagons, new DealOwnerAssigned(wagons, null, null, "kim", AT));
        spec.given(cranes, new DealMoved(cranes, null, TALKING, CLOSING, 80, AT));
        assertThat(found(new DealFilter(null, CLOSING, null, null, null))).containsExactly(cranes);
        assertThat(found(new DealFilter(null, null, "kim", null, null))).containsExactly(wagons);
        assertThat(found(new DealFilter(PipelineKey.DEFAULT, null, null, null, null)))
                .containsExactly(cranes, wagons);
        assertThat(found(new DealFilter(PipelineKey.of("other"), null, null, null, null)))
                .isEmpty();
    }

    @Test
    void aLongListIsReadInPartsAndNewDealsDoNotShiftIt() {
        DealId first = opened("1", null, null, 0);
        DealId second = opened("2", null, null, 1);
        DealId third = opened("3", null, null, 1);
        var page = find(ALL, null);
        assertThat(page.entries()).extracting(DealSummary::dealId).containsExactly(third, second);
        opened("4", null, null, 2);
        var rest = find(ALL, page.nextCursor());
        assertThat(rest.entries()).extracting(DealSummary::dealId).containsExactly(first);
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    void whatIsBuiltAnewIsTheSame() {
        DealId id = opened("Wagons", null, "D-1", 0);
        spec.given(
                id,
                new DealLinked(id, ADA, "Wagons", day(1)),
                new DealMoved(id, ADA, TALKING, CLOSING, 80, day(1)),
                new DealLost(id, ADA, CLOSING, LOST, AMOUNT, LostReason.OTHER, null, "?", day(2)));
        opened("Cranes", null, null, 1);
        var live = spec.rows(TABLES);
        assertThat(spec.rebuilt().rows(TABLES)).isEqualTo(live);
        assertThat(live.get("sales_deal_visit")).hasSize(4);
    }
}
