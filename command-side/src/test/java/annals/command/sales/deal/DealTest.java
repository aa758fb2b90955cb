package annals.command.sales.deal;

import static annals.api.customer.CustomerRefusal.CUSTOMER_UNKNOWN;
import static annals.api.sales.deal.DealRefusal.DEAL_ALREADY_CLOSED;
import static annals.api.sales.deal.DealRefusal.DEAL_OF_OTHER_CUSTOMER;
import static annals.api.sales.deal.DealRefusal.OTHER_CURRENCY;
import static annals.api.sales.deal.DealRefusal.STAGE_CLOSES_DEAL;
import static annals.api.sales.pipeline.PipelineRefusal.PIPELINE_UNKNOWN;
import static annals.api.sales.pipeline.PipelineRefusal.STAGE_UNKNOWN;
import static annals.api.shared.RequestRefusal.VERSION_STALE;
import static annals.command.sales.deal.SalesFixture.*;

import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealCommand.AssignDealOwner;
import annals.api.sales.deal.DealCommand.ChangeDealAmount;
import annals.api.sales.deal.DealCommand.ForecastCloseDate;
import annals.api.sales.deal.DealCommand.LinkDealToCustomer;
import annals.api.sales.deal.DealCommand.LoseDeal;
import annals.api.sales.deal.DealCommand.MoveDeal;
import annals.api.sales.deal.DealCommand.OpenDeal;
import annals.api.sales.deal.DealCommand.ReopenDeal;
import annals.api.sales.deal.DealCommand.WinDeal;
import annals.api.sales.deal.DealEvent.CloseDateForecast;
import annals.api.sales.deal.DealEvent.DealAmountChanged;
import annals.api.sales.deal.DealEvent.DealLinked;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealOwnerAssigned;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import annals.command.shared.AggregateSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DealTest {

    private static final StageKey NOWHERE = StageKey.of("NOWHERE");

    private final AggregateSpec deals = deals();

    @Nested
    class ADealThatIsOpened {

        @Test
        void startsInThePipelinesFirstStageWithItsProbability() {
            deals.when(open(ADA)).publishes(opened(ADA));
        }

        @Test
        void mayStartInAnotherStage() {
            deals.when(open(ADA, PipelineKey.DEFAULT, WAITING.key())).publishes(opened(ADA, WAITING));
        }

        @Test
        void keepsAllThatIsKnownAboutIt() {
            deals.when(new OpenDeal(
                            DEAL,
                            ADA,
                            "Wagons",
                            eur("100"),
                            PipelineKey.DEFAULT,
                            CLOSING.key(),
                            JUNE,
                            " kim ",
                            "Fair",
                            "D-1",
                            AT))
                    .publishes(new DealOpened(
                            DEAL,
                            ADA,
                            "Wagons",
                            eur("100"),
                            PipelineKey.DEFAULT,
                            CLOSING.key(),
                            80,
                            JUNE,
                            "kim",
                            "Fair",
                            "D-1",
                            AT));
        }

        @Test
        void cannotBeClosedAlready() {
            deals.when(open(ADA, PipelineKey.DEFAULT, WON.key())).refuses(STAGE_CLOSES_DEAL);
            deals.when(open(ADA, PipelineKey.DEFAULT, LOST.key())).refuses(STAGE_CLOSES_DEAL);
        }

        @Test
        void isInAStageThatItsPipelineHas() {
            deals.when(open(ADA, PipelineKey.DEFAULT, NOWHERE)).refuses(STAGE_UNKNOWN);
        }

        @Test
        void isInAPipelineThatIsDefined() {
            deals.when(open(ADA, PipelineKey.of("other"), null)).refuses(PIPELINE_UNKNOWN);
        }

        @Test
        void isWithAKnownCustomer() {
            deals.when(open(CustomerId.next())).refuses(CUSTOMER_UNKNOWN);
        }

        @Test
        void mayBeNobodysYet() {
            deals.when(open(null)).publishes(opened(null));
        }
    }

    @Nested
    class ADealOfNobody {

        @Test
        void isLinkedToItsCustomerWhomLaterEventsName() {
            deals.given(DEAL, opened(null))
                    .when(new LinkDealToCustomer(DEAL, ADA, AT))
                    .publishes(new DealLinked(DEAL, ADA, "Wagons", AT))
                    .when(new MoveDeal(DEAL, CLOSING.key(), AT))
                    .publishes(new DealMoved(DEAL, ADA, TALKING.key(), CLOSING.key(), 80, AT));
        }

        @Test
        void isLinkedToAKnownCustomer() {
            deals.given(DEAL, opened(null))
                    .when(new LinkDealToCustomer(DEAL, CustomerId.next(), AT))
                    .refuses(CUSTOMER_UNKNOWN);
        }

        @Test
        void staysItsCustomersOnceItIsLinked() {
            deals.given(DEAL, opened(ADA))
                    .when(new LinkDealToCustomer(DEAL, ADA, AT))
                    .publishesNothing()
                    .when(new LinkDealToCustomer(DEAL, BOB, AT))
                    .refuses(DEAL_OF_OTHER_CUSTOMER);
        }
    }

    @Nested
    class AnOpenDeal {

        @Test
        void movesForwardAndBack() {
            deals.given(DEAL, opened(ADA))
                    .when(new MoveDeal(DEAL, CLOSING.key(), AT))
                    .publishes(new DealMoved(DEAL, ADA, TALKING.key(), CLOSING.key(), 80, AT))
                    .when(new MoveDeal(DEAL, TALKING.key(), AT))
                    .publishes(new DealMoved(DEAL, ADA, CLOSING.key(), TALKING.key(), 30, AT));
        }

        @Test
        void doesNotMoveToTheStageItIsIn() {
            deals.given(DEAL, opened(ADA))
                    .when(new MoveDeal(DEAL, TALKING.key(), AT))
                    .publishesNothing();
        }

        @Test
        void movesOnlyToStagesThatThereAre() {
            deals.given(DEAL, opened(ADA)).when(new MoveDeal(DEAL, NOWHERE, AT)).refuses(STAGE_UNKNOWN);
        }

        @Test
        void isNotWonOrLostByMovingIt() {
            deals.given(DEAL, opened(ADA));
            deals.when(new MoveDeal(DEAL, WON.key(), AT)).refuses(STAGE_CLOSES_DEAL);
            deals.when(new MoveDeal(DEAL, LOST.key(), AT)).refuses(STAGE_CLOSES_DEAL);
        }

        @Test
        void staysInAStageThatIsNoLongerThereUntilItMoves() {
            deals.given(DEAL, opened(ADA, CLOSING))
                    .given(PipelineKey.DEFAULT, pipeline(TALKING, WAITING, WON, LOST))
                    .when(new MoveDeal(DEAL, CLOSING.key(), AT))
                    .refuses(STAGE_UNKNOWN)
                    .when(new MoveDeal(DEAL, TALKING.key(), AT))
                    .publishes(new DealMoved(DEAL, ADA, CLOSING.key(), TALKING.key(), 30, AT));
        }

        @Test
        void changesItsAmountButNotItsCurrency() {
            deals.given(DEAL, opened(ADA))
                    .when(new ChangeDealAmount(DEAL, eur("120"), AT))
                    .publishes(new DealAmountChanged(DEAL, ADA, eur("100"), eur("120"), AT))
                    .when(new ChangeDealAmount(DEAL, eur("120.00"), AT))
                    .publishesNothing()
                    .when(new ChangeDealAmount(DEAL, Money.of("120", "USD"), AT))
                    .refuses(OTHER_CURRENCY);
        }

        @Test
        void isForecastForAnotherDay() {
            deals.given(DEAL, opened(ADA))
                    .when(new ForecastCloseDate(DEAL, JUNE, AT))
                    .publishes(new CloseDateForecast(DEAL, ADA, null, JUNE, AT))
                    .when(new ForecastCloseDate(DEAL, JUNE, AT))
                    .publishesNothing()
                    .when(new ForecastCloseDate(DEAL, JUNE.plusDays(1), AT))
                    .publishes(new CloseDateForecast(DEAL, ADA, JUNE, JUNE.plusDays(1), AT));
        }

        @Test
        void hasOneOwner() {
            deals.given(DEAL, opened(ADA))
                    .when(new AssignDealOwner(DEAL, " kim ", AT))
                    .publishes(new DealOwnerAssigned(DEAL, ADA, null, "kim", AT))
                    .when(new AssignDealOwner(DEAL, "kim", AT))
                    .publishesNothing()
                    .when(new AssignDealOwner(DEAL, "sam", AT))
                    .publishes(new DealOwnerAssigned(DEAL, ADA, "kim", "sam", AT));
        }

        @Test
        void isWonForTheAmountAsItStands() {
            deals.given(DEAL, opened(ADA))
                    .when(new WinDeal(DEAL, null, AT))
                    .publishes(new DealWon(DEAL, ADA, TALKING.key(), WON.key(), eur("100"), AT));
        }

        @Test
        void isWonForTheAmountThatWasAgreedAtLast() {
            deals.given(DEAL, opened(ADA))
                    .when(new WinDeal(DEAL, eur("90"), AT))
                    .publishes(
                            new DealAmountChanged(DEAL, ADA, eur("100"), eur("90"), AT),
                            new DealWon(DEAL, ADA, TALKING.key(), WON.key(), eur("90"), AT));
        }

        @Test
        void isNotWonInAnotherCurrency() {
            deals.given(DEAL, opened(ADA))
                    .when(new WinDeal(DEAL, Money.of("100", "USD"), AT))
                    .refuses(OTHER_CURRENCY);
        }

        @Test
        void isLostForAReasonToACompetitor() {
            deals.given(DEAL, opened(ADA))
                    .when(new LoseDeal(DEAL, LostReason.COMPETITION, " Acme ", "They were faster.", AT))
                    .publishes(new DealLost(
                            DEAL,
                            ADA,
                            TALKING.key(),
                            LOST.key(),
                            eur("100"),
                            LostReason.COMPETITION,
                            "Acme",
                            "They were faster.",
                            AT));
        }

        @Test
        void isNotMovedByWhoHasSeenAnOlderVersion() {
            deals.given(DEAL, opened(ADA), new DealMoved(DEAL, ADA, TALKING.key(), CLOSING.key(), 80, AT))
                    .when(new MoveDeal(DEAL, WAITING.key(), AT), 0L)
                    .refuses(VERSION_STALE)
                    .when(new MoveDeal(DEAL, WAITING.key(), AT), 1L)
                    .publishes(new DealMoved(DEAL, ADA, CLOSING.key(), WAITING.key(), 20, AT));
        }
    }

    @Nested
    class AClosedDeal {

        @Test
        void canBeTakenUpAgainWhereItWas() {
            deals.given(DEAL, opened(null, CLOSING), lost(CLOSING))
                    .when(new ReopenDeal(DEAL, null, AT))
                    .publishes(new DealReopened(DEAL, null, LOST.key(), CLOSING.key(), 80, AT));
        }

        @Test
        void canBeTakenUpAgainInAnotherStage() {
            deals.given(DEAL, opened(null, CLOSING), won(CLOSING))
                    .when(new ReopenDeal(DEAL, TALKING.key(), AT))
                    .publishes(new DealReopened(DEAL, null, WON.key(), TALKING.key(), 30, AT));
        }

        @Test
        void isTakenUpAgainAtTheStartIfItsStageIsGone() {
            deals.given(DEAL, opened(null, CLOSING), lost(CLOSING))
                    .given(PipelineKey.DEFAULT, pipeline(TALKING, WON, LOST))
                    .when(new ReopenDeal(DEAL, null, AT))
                    .publishes(new DealReopened(DEAL, null, LOST.key(), TALKING.key(), 30, AT));
        }

        @Test
        void isNotTakenUpAgainInAStageThatClosesIt() {
            deals.given(DEAL, opened(null), lost(TALKING))
                    .when(new ReopenDeal(DEAL, WON.key(), AT))
                    .refuses(STAGE_CLOSES_DEAL)
                    .when(new ReopenDeal(DEAL, NOWHERE, AT))
                    .refuses(STAGE_UNKNOWN);
        }

        @Test
        void canBeWonAfterItWasLostOnlyOnceItIsTakenUpAgain() {
            deals.given(DEAL, opened(null), lost(TALKING))
                    .when(new WinDeal(DEAL, null, AT))
                    .refuses(DEAL_ALREADY_CLOSED)
                    .when(new ReopenDeal(DEAL, null, AT))
                    .when(new WinDeal(DEAL, null, AT))
                    .publishes(won(TALKING));
        }

        @Test
        void canStillBeLinkedToTheCustomerWhoBought() {
            deals.given(DEAL, opened(null), won(TALKING))
                    .when(new LinkDealToCustomer(DEAL, ADA, AT))
                    .publishes(new DealLinked(DEAL, ADA, "Wagons", AT));
        }
    }
}
