package annals.query.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.sales.deal.DealEvent;
import annals.api.sales.deal.DealSamples;
import org.junit.jupiter.api.Test;

class DealTellerTest {

    private final DealTeller teller = new DealTeller();

    private String line(DealEvent event) {
        return teller.tell(event, teller.title(event).orElse("Wagons")).text();
    }

    @Test
    void everyEventOfADealIsOneLineThatSalesWouldSay() {
        var lines = new DealSamples()
                .samples().stream().map(event -> line((DealEvent) event)).distinct();
        assertThat(lines)
                .containsExactly(
                        "Deal “Wagons” opened: 1200.50 EUR, proposal",
                        "Deal “Wagons” is this customer's",
                        "Deal “W” is this customer's",
                        "Deal “Wagons” moved from proposal to negotiation (80 %)",
                        "Deal “Wagons” is about 1300.00 EUR instead of 1200.50 EUR",
                        "Deal “Wagons” is about 1300 JPY instead of 0 JPY",
                        "Deal “Wagons” is expected to close on 2026-04-30",
                        "Deal “Wagons” is looked after by kim",
                        "Deal “Wagons” won: 1200.50 EUR",
                        "Deal “Wagons” lost: competition, to Acme",
                        "Deal “Wagons” lost: pricing",
                        "Deal “Wagons” taken up again: negotiation");
    }
}
