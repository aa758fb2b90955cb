package annals.query.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerEvent.PreferenceSet;
import annals.api.customer.CustomerSamples;
import annals.api.customer.PreferenceKey;
import annals.api.shared.EventSamples;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void whateverTheWordsAndKindsInAnEventItsLineIsReadable() {
        for (EventSamples feature : ServiceLoader.load(EventSamples.class)) {
            feature.samples().stream()
                    .flatMap(ReadableLine::variants)
                    .filter(AboutCustomer.class::isInstance)
                    .map(AboutCustomer.class::cast)
                    .forEach(event ->
                            assertThat(line(event)).as(event.toString()).satisfies(ReadableLine::assertReadable));
        }
    }

    @Test
    void everyEventOfACustomerIsOneLineThatEverybodyWouldSay() {
        var lines = new CustomerSamples()
                .samples().stream().filter(CustomerEvent.class::isInstance).map(event -> line((CustomerEvent) event));
        assertThat(lines.distinct())
                .containsExactly(
                        "Registered as a customer: “Ada Example”",
                        "Registered as a customer: “Example Ltd”",
                        "Renamed from “Ada Example” to “Ada Sample”",
                        "Renamed from “A” to “B”",
                        "New contact point: email ada@example.com",
                        "New contact point: phone +493012345678",
                        "No longer reached by email ada@example.com",
                        "No longer reached by phone +493012345678",
                        "Prefers to be reached by email",
                        "Prefers to be written to in the language de-AT",
                        "Looked after by kim");
    }

    @Test
    void whatACustomerSaysAboutTheBestTimeIsToldInTheCustomersWords() {
        var set = new PreferenceSet(
                CustomerSamples.CUSTOMER,
                PreferenceKey.CONTACT_TIME,
                null,
                "Mo to We, before 9 AM",
                CustomerSamples.AT);
        assertThat(line(set)).isEqualTo("Prefers to be called at this time: “Mo to We, before 9 AM”");
    }

    @Test
    void aLongTextIsCutButNeverInsideACharacter() {
        assertThat(Words.quoted("a".repeat(160))).isEqualTo('“' + "a".repeat(160) + '”');
        assertThat(Words.quoted("a".repeat(161))).isEqualTo('“' + "a".repeat(159) + "…”");
        assertThat(Words.quoted("a".repeat(158) + "🚲🚲")).isEqualTo('“' + "a".repeat(158) + "…”");
    }

    private static String line(AboutCustomer event) {
        return ReadableLine.TELLERS
                .tell(event, ReadableLine.TELLERS.title(event).orElse("Wagons"))
                .text();
    }
}
