package annals.query.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LiveEventTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    record Said(String by, String words) {}

    @Test
    void anEntryIsAServerSentEventWithItsPositionAndItsJson() {
        var event = LiveEvent.of(new Said("Ada", "Grüße\nand more"), 41);
        assertThat(new String(event.bytes(JSON), UTF_8))
                .isEqualTo("id:41\ndata:{\"by\":\"Ada\",\"words\":\"Grüße\\nand more\"}\n\n");
    }

    @Test
    void aSignOfLifeIsACommentWithoutAnId() {
        assertThat(new String(LiveEvent.beat().bytes(JSON), UTF_8)).isEqualTo(":\n\n");
    }

    @Test
    void theBytesAreMadeOnceForAllReaders() {
        var event = LiveEvent.of(new Said("Ada", "Hello"), 1);
        assertThat(event.bytes(JSON)).isSameAs(event.bytes(JSON));
    }
}
