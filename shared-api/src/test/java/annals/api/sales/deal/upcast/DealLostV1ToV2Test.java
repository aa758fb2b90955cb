package annals.api.sales.deal.upcast;

import static annals.api.customer.CustomerSamples.AT;
import static annals.api.customer.CustomerSamples.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DealLostV1ToV2Test {

    private static final DealId DEAL = DealId.of("01890a5d-ac96-774b-bcce-b302099a8059");
    private static final StageKey FROM = StageKey.of("NEGOTIATION");
    private static final StageKey TO = StageKey.of("LOST");
    private static final Money AMOUNT = Money.of("1200.50", "EUR");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden/sales/deal/" + name));
    }

    private static List<IntermediateEventRepresentation> read(String type, String revision, String payload) {
        var stored = new GenericDomainEventEntry<>(
                "crm.sales.deal",
                DEAL.toString(),
                3,
                "event",
                Instant.EPOCH,
                type,
                revision,
                bytes(payload),
                bytes("{}"));
        var event = new InitialEventRepresentation(
                stored, Jackson3Serializer.builder().build());
        return new DealLostV1ToV2().upcast(Stream.of(event)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static DealLost loaded(String payload) {
        var events = read("crm.sales.deal.lost", "1", payload);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getType().getName()).isEqualTo("crm.sales.deal.lost");
            assertThat(event.getType().getRevision()).isEqualTo("2");
        });
        return JSON.treeToValue(events.get(0).getData(JsonNode.class).getData(), DealLost.class);
    }

    @Test
    void aReasonInSomebodysOwnWordsBecomesTheNoteOfAnotherReason() throws IOException {
        assertThat(loaded(golden("crm.sales.deal.lost.v1.json")))
                .isEqualTo(new DealLost(
                        DEAL,
                        CUSTOMER,
                        FROM,
                        TO,
                        AMOUNT,
                        LostReason.OTHER,
                        null,
                        "They bought from Acme instead.",
                        AT));
    }

    @Test
    void aReasonThatHasANameTodayIsThatReason() throws IOException {
        assertThat(loaded(golden("crm.sales.deal.lost.v1-min.json")))
                .isEqualTo(new DealLost(DEAL, null, FROM, TO, AMOUNT, LostReason.NO_DECISION_MAKER, null, null, AT));
    }

    @Test
    void whatIsOfAnotherRevisionOrTypeIsLeftAlone() throws IOException {
        var current = read("crm.sales.deal.lost", "2", golden("crm.sales.deal.lost.v2.json"));
        var other = read("crm.sales.deal.won", "1", golden("crm.sales.deal.won.v1.json"));
        assertThat(current).singleElement().isInstanceOf(InitialEventRepresentation.class);
        assertThat(other).singleElement().isInstanceOf(InitialEventRepresentation.class);
    }
}
