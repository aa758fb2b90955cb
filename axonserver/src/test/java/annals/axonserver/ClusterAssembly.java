package annals.axonserver;

import annals.axonserver.gateway.Gateway;
import annals.axonserver.gateway.GatewaySettings;
import annals.axonserver.stub.Target;
import annals.node.api.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command node and a query node behind a gateway. On a real server, which has one log, the one before ends. */
public final class ClusterAssembly implements Assembly {

    private static @Nullable Started before;

    @Override
    public Started start(Path folder) {
        if (Target.isReal() && before != null) {
            before.close();
        }
        before = started(folder);
        return before;
    }

    private static Started started(Path folder) {
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
        Map<String, String> without = new HashMap<>();
        without.put("FailedReadModelTest", "it spoils the log's table and mends it, which is a copy here");
        without.put("KeptAnswersTest", "it writes by hand to the log's table what each key writes here");
        without.put("MetricsTest", "each process tells its own metrics, see NodesTest");
        without.put("DashboardTest", "each process tells its own metrics, see NodesTest");
        return without;
    }

    @Override
    public Set<String> withoutRoutes() {
        return Set.of("POST /api/administration/master-key/rotate");
    }
}
