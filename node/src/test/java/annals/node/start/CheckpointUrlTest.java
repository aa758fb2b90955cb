package annals.node.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://witness.example/log",
                "http://127.0.0.1:9000/",
                "http://localhost:9000",
                "http://[::1]:9"
            })
    void checkpointsAreSentEncryptedOrNotOutOfThisMachine(String url) {
        assertThat(settings(url).checkpointUrl()).hasToString("Optional[" + url + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://witness.example/log",
                "http://127.0.0.1.witness.example/",
                "ftp://witness.example",
                "https:///log",
                "witness.example",
                "https://a b"
            })
    void anyOtherAddressIsRefusedAtTheStart(String url) {
        assertThatThrownBy(() -> settings(url))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ANNALS_CHECKPOINT_URL");
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        assertThat(settings(" ").checkpointUrl()).isEmpty();
        assertThat(Settings.from(Map.of()).checkpointUrl()).isEmpty();
    }

    private static Settings settings(String url) {
        return Settings.from(Map.of("ANNALS_CHECKPOINT_URL", url));
    }
}
