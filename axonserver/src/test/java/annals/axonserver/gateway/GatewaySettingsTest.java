package annals.axonserver.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.node.start.StartRefused;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySettingsTest {

    @Test
    void nodesAreSeparatedByCommas() {
        var settings = GatewaySettings.from(
                Map.of("ANNALS_COMMAND_NODES", "http://a:8080, http://b:8080", "ANNALS_QUERY_NODES", "http://c:8080/"));
        assertThat(settings.commandNodes()).containsExactly(URI.create("http://a:8080"), URI.create("http://b:8080"));
        assertThat(settings.queryNodes()).containsExactly(URI.create("http://c:8080/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a:8080", "https://a", "http://", "http://a/path", "http://a,", "http://a?b", "not a url"})
    void aNodeThatCannotBeMeantRefusesTheStart(String value) {
        var environment = Map.of("ANNALS_COMMAND_NODES", value, "ANNALS_QUERY_NODES", "http://c:8080");
        assertThatThrownBy(() -> GatewaySettings.from(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ANNALS_COMMAND_NODES has '");
    }
}
