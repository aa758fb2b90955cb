package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.traces.Collector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesOnNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** So many that either node handles some of those that one was asked for, whatever ids they get. */
    private static final int COMMANDS = 40;

    @Test
    void oneTraceFollowsACommandThroughTheServerToTheNodeThatHandlesItAndToTheReadModel(@TempDir Path folder)
            throws Exception {
        try (var collector = new Collector();
                var cluster = new Cluster(folder)) {
            cluster.set("ANNALS_OTLP_URL", collector.address());
            var first = new Program(cluster.start(CommandNode.class));
            var second = new Program(cluster.start(CommandNode.class));
            cluster.start(QueryNode.class);
            List<String> traces = IntStream.range(0, COMMANDS)
                    .mapToObj("4bf92f3577b34da6a3ce929d0e0e%04x"::formatted)
                    .toList();

            traces.forEach(trace -> first.traced("00-" + trace + "-00f067aa0ba902b7-01")
                    .post("/api/customers", Map.of("kind", "PERSON", "name", "Ada")));

            for (String span :
                    List.of("POST /api/customers", "RegisterCustomer", "append", "read model customer.timeline")) {
                Await.that(() -> traces.stream().allMatch(trace -> collector.spans(trace, span) == 1), PATIENCE);
            }
            assertThat(second.text("/actuator/prometheus"))
                    .as("commands that the other node handled")
                    .contains("annals_commands_seconds_count");
        }
    }
}
