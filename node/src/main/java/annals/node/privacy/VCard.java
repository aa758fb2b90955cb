package annals.node.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes a person as a vCard 4.0 (RFC 6350), which every address book reads. */
final class VCard {

    private static final int LONGEST_LINE = 75;

    private final StringBuilder card = new StringBuilder();

    private VCard() {}

    /**
     * @param profile the customer's row
     * @param contactPoints the customer's contact points, each with {@code type} and {@code value}
     */
    static String of(JsonNode profile, List<JsonNode> contactPoints) {
        var card = new VCard();
        String name = profile.path("name").asString("");
        boolean organization = profile.path("kind").asString("").equals("ORGANIZATION");
        card.line("BEGIN:VCARD").line("VERSION:4.0");
        card.line("KIND:" + (organization ? "org" : "individual"));
        card.line("FN:" + text(name));
        if (organization) {
            card.line("ORG:" + component(name));
        }
        card.line("UID:urn:uuid:" + profile.path("customer_id").asString(""));
        if (profile.path("language").isString()) {
            card.line("LANG:" + profile.path("language").asString().replaceAll("[^A-Za-z0-9-]", ""));
        }
        contactPoints.forEach(card::contactPoint);
        return card.line("END:VCARD").card.toString();
    }

    private void contactPoint(JsonNode point) {
        String value = point.path("value").asString("");
        switch (point.path("type").asString("")) {
            case "EMAIL" -> line("EMAIL:" + text(value));
            case "PHONE" -> line("TEL;VALUE=uri:tel:" + uri(value));
            case "FAX" -> line("TEL;VALUE=uri;TYPE=fax:tel:" + uri(value));
            case "ADDRESS" -> line("ADR:;;" + component(value) + ";;;;");
            case "URL" -> line("URL:" + uri(value));
            default -> line("NOTE:" + text(value));
        }
    }

    /** RFC 6350, 3.4: what has a meaning in a text is escaped. */
    static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|[\\r\\n]", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Part of a value with parts, which semicolons separate. */
    static String component(String value) {
        return text(value).replace(";", "\\;");
    }

    private static String uri(String value) {
        return value.replaceAll("[\\s\\p{Cntrl}]", "");
    }

    /** RFC 6350, 3.2: a line has at most 75 octets, and goes on after a line break and a blank; never inside a character. */
    private VCard line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            String written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                card.append("\r\n ");
                octets = 1;
            }
            card.append(written);
            octets += length;
            i += Character.charCount(character);
        }
        card.append("\r\n");
        return this;
    }
}
