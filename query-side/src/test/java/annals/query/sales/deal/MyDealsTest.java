package annals.query.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.DealSummary;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import annals.api.today.TodayList;
import annals.query.shared.ProjectionSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MyDealsTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Money AMOUNT = Money.of("100.00", "EUR");
    private static final StageKey TALKING = StageKey.of("TALKING");
    private static final StageKey CLOSING = StageKey.of("CLOSING");

    private final ProjectionSpec spec = ProjectionSpec.of(DealProjection::new);
    private final MyDeals deals = new MyDeals(spec.reader().by(Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void close() {
        spec.close();
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private DealId opened(String name, @Nullable String owner, @Nullable LocalDate closeBy, int daysAgo) {
        DealId id = DealId.next();
        spec.given(
                id,
                new DealOpened(
                        id,
                        null,
                        name,
                        AMOUNT,
                        PipelineKey.DEFAULT,
                        TALKING,
                        30,
                        closeBy,
                        owner,
                        "api",
                        null,
                        daysAgo(daysAgo)));
        return id;
    }

    private TodayList<DealSummary> of(String login) {
        return spec.ask(deals.of(login, 8, spec.head())).value();
    }

    @Test
    void aDealThatShouldBeClosedComesBeforeThoseThatHaveBeenLongInTheirStage() {
        opened("to be closed today", "tom", TODAY, 3);
        opened("without a date", "tom", null, 5);
        var moved = opened("just moved", "tom", null, 50);
        spec.given(moved, new DealMoved(moved, null, TALKING, CLOSING, 80, daysAgo(1)));
        opened("to be closed yesterday", "tom", TODAY.minusDays(1), 2);
        assertThat(of("tom").entries())
                .extracting(DealSummary::name)
                .containsExactly("to be closed yesterday", "without a date", "to be closed today", "just moved");
    }

    @Test
    void onlyOnesOwnOpenDealsWait() {
        opened("mine", "tom", null, 1);
        opened("mine, too", "tom", null, 2);
        opened("another's", "ana", null, 1);
        opened("nobody's", null, null, 1);
        var lost = opened("lost", "tom", TODAY.minusDays(9), 9);
        spec.given(
                lost,
                new DealLost(
                        lost, null, TALKING, StageKey.of("LOST"), AMOUNT, LostReason.OTHER, null, null, daysAgo(1)));
        assertThat(of("tom").entries()).extracting(DealSummary::name).containsExactly("mine, too", "mine");
        assertThat(of("bob")).isEqualTo(new TodayList<>(java.util.List.of(), 0));
    }

    @Test
    void theFirstEightAreShownAndAllAreCounted() {
        for (int i = 0; i < 11; i++) {
            opened("deal " + i, "tom", null, i);
        }
        assertThat(of("tom").entries()).hasSize(8);
        assertThat(of("tom").count()).isEqualTo(11);
    }
}
