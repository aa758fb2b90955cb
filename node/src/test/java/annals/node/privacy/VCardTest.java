package annals.node.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VCardTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode profile(String kind, String name) {
        return JSON.valueToTree(Map.of(
                "kind",
                kind,
                "name",
                name,
                "language",
                "de-AT",
                "customer_id",
                "01890a5d-ac96-774b-bcce-b302099a8057"));
    }

    private static JsonNode point(String type, String value) {
        return JSON.valueToTree(Map.of("type", type, "value", value));
    }

    @Test
    void aPersonIsACardThatAddressBooksRead() {
        var card = VCard.of(
                profile("PERSON", "Ada Lovelace"),
                List.of(
                        point("EMAIL", "ada@example.com"),
                        point("PHONE", "+493012345678"),
                        point("FAX", "+493012345679"),
                        point("ADDRESS", "Mill Lane 7; 3rd floor, Berlin"),
                        point("URL", "https://example.com/ada")));
        assertThat(card).isEqualTo("""
                BEGIN:VCARD
                VERSION:4.0
                KIND:individual
                FN:Ada Lovelace
                UID:urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057
                LANG:de-AT
                EMAIL:ada@example.com
                TEL;VALUE=uri:tel:+493012345678
                TEL;VALUE=uri;TYPE=fax:tel:+493012345679
                ADR:;;Mill Lane 7\\; 3rd floor\\, Berlin;;;;
                URL:https://example.com/ada
                END:VCARD
                """.replace("\n", "\r\n"));
    }

    @Test
    void anOrganisationIsOneAndItsSemicolonIsEscapedWhereItWouldSeparate() {
        assertThat(VCard.of(profile("ORGANIZATION", "Lovelace; Sons, Ltd"), List.of()))
                .contains("KIND:org\r\nFN:Lovelace; Sons\\, Ltd\r\nORG:Lovelace\\; Sons\\, Ltd\r\n");
    }

    @Test
    void noValueBreaksOutOfItsLine() {
        String card = VCard.of(
                profile("PERSON", "Ada\r\nEMAIL:evil@example.com\nEND:VCARD\\"),
                List.of(point("URL", "https://example.com/\r\nNOTE:evil")));
        assertThat(card.lines().filter(line -> line.startsWith("EMAIL") || line.startsWith("NOTE")))
                .isEmpty();
        assertThat(card.lines().filter(line -> line.equals("END:VCARD"))).hasSize(1);
    }

    @Test
    void longLinesAreFoldedBetweenCharactersAndUnfoldedAreTheSame() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String name = random.ints(random.nextInt(1, 290), 0x20, 0x1F700)
                    .filter(character -> Character.isLetterOrDigit(character))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String card = VCard.of(profile("PERSON", "A" + name), List.of());
            assertThat(card.split("\r\n"))
                    .as("seed %d", seed)
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(card.replace("\r\n ", "")).as("seed %d", seed).contains("FN:A" + name + "\r\n");
        }
    }
}
