package annals.api.sales.deal;

import static annals.api.customer.CustomerSamples.AT;
import static annals.api.customer.CustomerSamples.CUSTOMER;

import annals.api.sales.deal.DealEvent.CloseDateForecast;
import annals.api.sales.deal.DealEvent.DealAmountChanged;
import annals.api.sales.deal.DealEvent.DealLinked;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealOwnerAssigned;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.DealEvent.DealWon;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import annals.api.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** One full and one minimal sample of each of the deal's events. */
public final class DealSamples implements EventSamples {

    private static final DealId DEAL = DealId.of("01890a5d-ac96-774b-bcce-b302099a8059");
    private static final StageKey PROPOSAL = StageKey.of("PROPOSAL");
    private static final StageKey NEGOTIATION = StageKey.of("NEGOTIATION");
    private static final StageKey WON = StageKey.of("WON");
    private static final StageKey LOST = StageKey.of("LOST");
    private static final Money AMOUNT = Money.of("1200.50", "EUR");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-31");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-30");

    @Override
    public String feature() {
        return "sales/deal";
    }

    @Override
    public List<DomainEvent> samples() {
        return List.of(
                new DealOpened(
                        DEAL,
                        CUSTOMER,
                        "Wagons",
                        AMOUNT,
                        PipelineKey.DEFAULT,
                        PROPOSAL,
                        65,
                        MARCH,
                        "kim",
                        "api",
                        "D-1",
                        AT),
                new DealOpened(
                        DEAL,
                        null,
                        "Wagons",
                        AMOUNT,
                        PipelineKey.DEFAULT,
                        PROPOSAL,
                        65,
                        null,
                        null,
                        "import",
                        null,
                        AT),
                new DealLinked(DEAL, CUSTOMER, "Wagons", AT),
                new DealLinked(DEAL, CUSTOMER, "W", AT),
                new DealMoved(DEAL, CUSTOMER, PROPOSAL, NEGOTIATION, 80, AT),
                new DealMoved(DEAL, null, PROPOSAL, NEGOTIATION, 80, AT),
                new DealAmountChanged(DEAL, CUSTOMER, AMOUNT, Money.of("1300.00", "EUR"), AT),
                new DealAmountChanged(DEAL, null, Money.zero("JPY"), Money.of("1300", "JPY"), AT),
                new CloseDateForecast(DEAL, CUSTOMER, MARCH, APRIL, AT),
                new CloseDateForecast(DEAL, null, null, APRIL, AT),
                new DealOwnerAssigned(DEAL, CUSTOMER, "sam", "kim", AT),
                new DealOwnerAssigned(DEAL, null, null, "kim", AT),
                new DealWon(DEAL, CUSTOMER, NEGOTIATION, WON, AMOUNT, AT),
                new DealWon(DEAL, null, NEGOTIATION, WON, AMOUNT, AT),
                new DealLost(
                        DEAL,
                        CUSTOMER,
                        NEGOTIATION,
                        LOST,
                        AMOUNT,
                        LostReason.COMPETITION,
                        "Acme",
                        "They were faster.",
                        AT),
                new DealLost(DEAL, null, NEGOTIATION, LOST, AMOUNT, LostReason.PRICING, null, null, AT),
                new DealReopened(DEAL, CUSTOMER, LOST, NEGOTIATION, 80, AT),
                new DealReopened(DEAL, null, LOST, NEGOTIATION, 80, AT));
    }
}
