package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import annals.axonserver.gateway.RoutedTo;
import annals.node.access.RouteListing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The gateway sends every reviewed route to a node that has it. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayRoutesTest {

    private static final Path REVIEWED = Path.of("../node/src/test/resources/routes.txt");
    private static final Set<String> ON_NO_NODE = Set.of("POST /api/administration/master-key/rotate");

    private Cluster cluster;
    private String queryNode;
    private List<String> ofCommandNodes;
    private List<String> ofQueryNodes;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        cluster = new Cluster(folder);
        cluster.start(CommandNode.class);
        queryNode = cluster.start(QueryNode.class);
        ofCommandNodes = routes(0);
        ofQueryNodes = routes(1);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void everyRouteIsSentToANodeThatHasIt() throws IOException {
        for (String line : Files.readAllLines(REVIEWED)) {
            String route = line.substring(0, line.indexOf(" -> "));
            if (!line.contains(" -> open: ") && !ON_NO_NODE.contains(route)) {
                assertThat(RoutedTo.commandNodes(route) ? ofCommandNodes : ofQueryNodes)
                        .as("routes of the nodes that are asked for " + route)
                        .contains(line);
            }
        }
    }

    @Test
    void whatIsSaidToBeOnNoNodeIsOnNone() {
        assertThat(ofCommandNodes).noneMatch(line -> ON_NO_NODE.stream().anyMatch(line::startsWith));
        assertThat(ofQueryNodes).noneMatch(line -> ON_NO_NODE.stream().anyMatch(line::startsWith));
    }

    @Test
    void whatBothHaveIsReadFromQueryNodesAndWrittenAtCommandNodes() {
        var both = ofCommandNodes.stream()
                .filter(ofQueryNodes::contains)
                .filter(line -> line.contains(" /api/"))
                .map(line -> line.substring(0, line.indexOf(" -> ")))
                .toList();
        assertThat(both).contains("GET /api/session", "POST /api/session", "POST /api/administration/tokens");
        for (String route : both) {
            assertThat(RoutedTo.commandNodes(route)).as(route).isEqualTo(!route.startsWith("GET "));
        }
    }

    @Test
    void theScreensAndWhatElseIsOpenToAllComeFromQueryNodes() throws Exception {
        for (String line : Files.readAllLines(REVIEWED)) {
            String route = line.substring(0, line.indexOf(" -> "));
            if (line.contains(" -> open: ") && !route.contains("/assets/")) {
                assertThat(RoutedTo.commandNodes(route)).as(route).isFalse();
                var request = HttpRequest.newBuilder(
                        URI.create(queryNode + route.substring("GET ".length()).replace("/**", "")));
                var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
                assertThat(answer.statusCode()).as(route).isNotEqualTo(404);
            }
        }
    }

    private List<String> routes(int node) {
        return RouteListing.of(
                cluster.node(node).getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }
}
