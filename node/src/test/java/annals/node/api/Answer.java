package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What came back. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** Answers itself if the status is the expected one. */
    Answer hasStatus(int expected) {
        assertThat(status).as("%s", body).isEqualTo(expected);
        return this;
    }

    /** Answers itself if it is a problem in the agreed form. */
    Answer isProblem(int expected, String code) {
        assertThat(status + " " + body.path("code").asString("without code"))
                .as("%s", body)
                .isEqualTo(expected + " " + code);
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body.path("status").asInt()).isEqualTo(expected);
        assertThat(body.path("detail").asString("")).isNotBlank();
        assertThat(body.path("traceId").asString("")).isNotBlank();
        return this;
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    long position() {
        return Long.parseLong(String.valueOf(headers.getFirst("X-Log-Position")));
    }

    @Nullable
    String etag() {
        return headers.getETag();
    }

    @Nullable
    URI location() {
        return headers.getLocation();
    }
}
