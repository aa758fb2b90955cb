package annals.node.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.MediaType;

/** Bodies that no route that needs one can do anything with, and the one answer that each of them gets. */
enum BadBody {
    HALF_A_DOCUMENT("{\"name\": ", 400, "JSON_MALFORMED"),
    NO_JSON_AT_ALL("name=Ada", 400, "JSON_MALFORMED"),
    TWO_DOCUMENTS("{} {}", 0, ""),
    FIELD_THAT_NOBODY_KNOWS("{\"noSuchField\": 1}", 400, "FIELD_UNKNOWN"),
    FIELD_TWICE("{\"noSuchField\": 1, \"noSuchField\": 1}", 400, ""),
    ARRAY("[]", 400, "TYPE_WRONG"),
    TEXT("\"Ada\"", 400, ""),
    NUMBER("7", 400, ""),
    NULL("null", 400, ""),
    NOTHING("", 400, "BODY_MISSING"),
    NOTHING_BUT_SPACE(" \n ", 400, ""),
    DEEP("[".repeat(5000), 400, ""),
    NO_UTF_8("{\"\u00c3(\": 1}", 400, "JSON_MALFORMED"),
    HALF_A_CHARACTER("{\"name\": \"\\ud800\"}", 0, ""),
    NUL("{\"name\": \"\\u0000\"}", 0, ""),
    PLAIN_TEXT("{}", 415, "UNSUPPORTED_MEDIA_TYPE", "text/plain"),
    FORM("name=Ada", 415, "UNSUPPORTED_MEDIA_TYPE", "application/x-www-form-urlencoded"),
    XML("<name>Ada</name>", 415, "UNSUPPORTED_MEDIA_TYPE", "application/xml");

    private final String text;
    private final int status;
    private final String code;
    private final String type;

    BadBody(String text, int status, String code) {
        this(text, status, code, "application/json");
    }

    BadBody(String text, int status, String code, String type) {
        this.text = text;
        this.status = status;
        this.code = code;
        this.type = type;
    }

    byte[] bytes() {
        return text.getBytes(this == NO_UTF_8 ? ISO_8859_1 : UTF_8);
    }

    MediaType type() {
        return MediaType.valueOf(type);
    }

    /** Whether the answer says what is wrong with this body. */
    boolean isToldBy(Answer answer) {
        return (status == 0 || status == answer.status()) && (code.isEmpty() || code.equals(answer.text("code")));
    }
}
