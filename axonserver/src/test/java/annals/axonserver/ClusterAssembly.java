package annals.axonserver;

import annals.axonserver.gateway.Gateway;
import annals.axonserver.gateway.GatewaySettings;
import annals.node.api.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command node and a query node behind a gateway. */
public final class ClusterAssembly implements Assembly {

    @Override
    public Started start(Path folder) {
        try {
            var cluster = new Cluster(folder);
            var command = URI.create(cluster.start(CommandNode.class));
            var query = URI.create(cluster.start(QueryNode.class));
            var gateway = Gateway.start(
                    new GatewaySettings(InetAddress.getLoopbackAddress(), 0, List.of(command), List.of(query)));
            return new Started("http://127.0.0.1:" + gateway.port(), List.of(cluster.node(0), cluster.node(1)), () -> {
                gateway.close();
                cluster.close();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> without() {
        String ofEachProcess = "each process tells its own metrics, see NodesTest";
        return Map.of(
                "FailedReadModelTest",
                "it spoils the log's table, which is a copy here, and mends it as nobody can mend what Axon Server has",
                "KeptAnswersTest",
                "it writes into the log's table, which is a copy here; every command with a key keeps its answer so",
                "MetricsTest",
                ofEachProcess,
                "DashboardTest",
                ofEachProcess);
    }

    @Override
    public Set<String> withoutRoutes() {
        return Set.of("POST /api/administration/master-key/rotate");
    }
}
