package annals.command.sales.deal;

import static annals.command.sales.deal.SalesFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.sales.deal.DealAction;
import annals.api.sales.deal.DealCommand;
import annals.api.sales.deal.DealCommand.AssignDealOwner;
import annals.api.sales.deal.DealCommand.ChangeDealAmount;
import annals.api.sales.deal.DealCommand.ForecastCloseDate;
import annals.api.sales.deal.DealCommand.LinkDealToCustomer;
import annals.api.sales.deal.DealCommand.LoseDeal;
import annals.api.sales.deal.DealCommand.MoveDeal;
import annals.api.sales.deal.DealCommand.ReopenDeal;
import annals.api.sales.deal.DealCommand.WinDeal;
import annals.api.sales.deal.DealEvent;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.StageCategory;
import annals.api.shared.Refused;
import annals.command.shared.AggregateSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command to a deal in every state it can be in. */
class DealStatesTest {

    private static final String TABLE = """
            command              | UNKNOWN        | OPEN                | ON_HOLD             | WON                 | LOST                | REOPENED
            OpenDeal             | DealOpened     | DEAL_ALREADY_OPENED | DEAL_ALREADY_OPENED | DEAL_ALREADY_OPENED | DEAL_ALREADY_OPENED | DEAL_ALREADY_OPENED
            LinkDealToCustomer   | DEAL_NOT_FOUND | DealLinked          | DealLinked          | DealLinked          | DealLinked          | DealLinked
            MoveDeal             | DEAL_NOT_FOUND | DealMoved           | DealMoved           | DEAL_ALREADY_CLOSED | DEAL_ALREADY_CLOSED | DealMoved
            ChangeDealAmount     | DEAL_NOT_FOUND | DealAmountChanged   | DealAmountChanged   | DEAL_ALREADY_CLOSED | DEAL_ALREADY_CLOSED | DealAmountChanged
            ForecastCloseDate    | DEAL_NOT_FOUND | CloseDateForecast   | CloseDateForecast   | DEAL_ALREADY_CLOSED | DEAL_ALREADY_CLOSED | CloseDateForecast
            AssignDealOwner      | DEAL_NOT_FOUND | DealOwnerAssigned   | DealOwnerAssigned   | DealOwnerAssigned   | DealOwnerAssigned   | DealOwnerAssigned
            WinDeal              | DEAL_NOT_FOUND | DealWon             | DealWon             | DEAL_ALREADY_CLOSED | DEAL_ALREADY_CLOSED | DealWon
            LoseDeal             | DEAL_NOT_FOUND | DealLost            | DealLost            | DEAL_ALREADY_CLOSED | DEAL_ALREADY_CLOSED | DealLost
            ReopenDeal           | DEAL_NOT_FOUND | DEAL_NOT_CLOSED     | DEAL_NOT_CLOSED     | DealReopened        | DealReopened        | DEAL_NOT_CLOSED
            """;

    private static final Map<String, List<DealEvent>> STATES = Map.of(
            "UNKNOWN", List.of(),
            "OPEN", List.of(opened(null)),
            "ON_HOLD", List.of(opened(null), new DealMoved(DEAL, null, TALKING.key(), WAITING.key(), 20, AT)),
            "WON", List.of(opened(null), won(TALKING)),
            "LOST", List.of(opened(null), lost(TALKING)),
            "REOPENED",
                    List.of(
                            opened(null),
                            lost(TALKING),
                            new DealReopened(DEAL, null, LOST.key(), TALKING.key(), 30, AT)));

    private static final List<DealCommand> COMMANDS = List.of(
            open(null),
            new LinkDealToCustomer(DEAL, ADA, AT),
            new MoveDeal(DEAL, CLOSING.key(), AT),
            new ChangeDealAmount(DEAL, eur("99"), AT),
            new ForecastCloseDate(DEAL, JUNE, AT),
            new AssignDealOwner(DEAL, "kim", AT),
            new WinDeal(DEAL, null, AT),
            new LoseDeal(DEAL, LostReason.PRICING, null, null, AT),
            new ReopenDeal(DEAL, null, AT));

    private static final Map<Class<? extends DealCommand>, DealAction> ACTIONS = Map.of(
            LinkDealToCustomer.class, DealAction.LINK_CUSTOMER,
            MoveDeal.class, DealAction.MOVE,
            ChangeDealAmount.class, DealAction.CHANGE_AMOUNT,
            ForecastCloseDate.class, DealAction.FORECAST_CLOSE_DATE,
            AssignDealOwner.class, DealAction.ASSIGN_OWNER,
            WinDeal.class, DealAction.WIN,
            LoseDeal.class, DealAction.LOSE,
            ReopenDeal.class, DealAction.REOPEN);

    private static final Map<String, StageCategory> CATEGORIES = Map.of(
            "OPEN", StageCategory.OPEN,
            "ON_HOLD", StageCategory.ON_HOLD,
            "WON", StageCategory.WON,
            "LOST", StageCategory.LOST,
            "REOPENED", StageCategory.OPEN);

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    static Stream<Arguments> everyCommandInEveryState() {
        var lines = TABLE.lines().map(DealStatesTest::cells).toList();
        var states = lines.get(0);
        return lines.stream()
                .skip(1)
                .flatMap(line -> Stream.iterate(1, i -> i < states.size(), i -> i + 1)
                        .map(i -> Arguments.of(command(line.get(0)), states.get(i), line.get(i))));
    }

    private static DealCommand command(String name) {
        return COMMANDS.stream()
                .filter(command -> command.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String outcome(AggregateSpec deals) {
        if (deals.failure() instanceof Refused refused) {
            return refused.refusal().code();
        }
        assertThat(deals.failure()).isNull();
        assertThat(deals.published()).hasSize(1);
        return deals.published().get(0).getClass().getSimpleName();
    }

    @ParameterizedTest(name = "{0} to a deal that is {1}: {2}")
    @MethodSource("everyCommandInEveryState")
    void whatACommandDoesDependsOnTheDealsState(DealCommand command, String state, String expected) {
        var deals = deals();
        deals.given(DEAL, STATES.getOrDefault(state, List.of()).toArray(DealEvent[]::new));
        deals.when(command);
        assertThat(outcome(deals)).isEqualTo(expected);
    }

    /** What those who look are offered is what those who act can do. */
    @ParameterizedTest(name = "{0} of a deal that is {1}: {2}")
    @MethodSource("everyCommandInEveryState")
    void anActionIsOfferedIfItsCommandWouldBeCarriedOut(DealCommand command, String state, String outcome) {
        var action = ACTIONS.get(command.getClass());
        var category = CATEGORIES.get(state);
        if (action != null && category != null) {
            boolean done = !outcome.equals(outcome.toUpperCase(Locale.ROOT));
            assertThat(DealAction.allowed(category, false).contains(action)).isEqualTo(done);
        }
    }

    @Test
    void everyActionHasItsCommand() {
        assertThat(ACTIONS.values()).containsExactlyInAnyOrder(DealAction.values());
    }

    @Test
    void theTableKnowsEveryCommandAndEveryState() {
        var lines = TABLE.lines().map(DealStatesTest::cells).toList();
        assertThat(lines.get(0).subList(1, lines.get(0).size())).containsExactlyInAnyOrderElementsOf(STATES.keySet());
        assertThat(lines.stream().skip(1).map(line -> line.get(0)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DealCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }
}
