package annals.axonserver.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideTest {

    private static final Pattern NGINX = Pattern.compile("\"~(.+)\" (\\w+);");

    @ParameterizedTest
    @CsvSource({
        "GET, /api/customers, QUERY_NODES",
        "HEAD, /today, QUERY_NODES",
        "GET, /api/session, QUERY_NODES",
        "POST, /api/session, COMMAND_NODES",
        "DELETE, /api/session, COMMAND_NODES",
        "POST, /api/history/what-if, QUERY_NODES",
        "POST, /api/privacy/subjects/1/export, QUERY_NODES",
        "POST, /api/privacy/subjects/1/erase?then=/export, FIRST_COMMAND_NODE",
        "POST, /api/privacy/subjects/1/hold?then=/export, COMMAND_NODES",
        "GET, /api/imports?limit=2, FIRST_COMMAND_NODE",
        "POST, /api/imports, FIRST_COMMAND_NODE",
        "POST, /api/privacy/subjects/1/erase, FIRST_COMMAND_NODE",
        "POST, /api/privacy/subjects/1/hold, COMMAND_NODES",
        "GET, /imports, QUERY_NODES",
        "POST, /api/administration/read-models/sales.deal/rebuild?hold=true, FIRST_QUERY_NODE",
        "GET, /api/proof, FIRST_QUERY_NODE",
        "POST, /api/proof/verify, FIRST_QUERY_NODE",
        "GET, /api/proof/dump, QUERY_NODES"
    })
    void theFirstLineDecides(String method, String uri, Side side) {
        assertThat(Side.of(method, uri)).isEqualTo(side);
    }

    @Test
    void nginxHasTheSamePatternsInTheSameOrder() throws IOException {
        var theirs = NGINX.matcher(Files.readString(Path.of("nginx.conf")))
                .results()
                .map(found -> found.group(2) + " " + found.group(1))
                .toList();
        List<String> ours = Stream.of(Side.values())
                .filter(side -> side != Side.COMMAND_NODES)
                .map(side -> side.name().toLowerCase(Locale.ROOT) + " " + side.pattern())
                .toList();
        assertThat(theirs).isEqualTo(ours);
    }
}
