package annals.axonserver.gateway;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Nodes that can stand in for each other, in turn; those that could not be reached a moment ago come last. */
final class NodesOfASide {

    private static final int HTTP = 80;
    private static final Duration AVOIDED = Duration.ofSeconds(1);

    private final List<Node> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    NodesOfASide(List<URI> nodes) {
        this.nodes = nodes.stream().map(Node::new).toList();
    }

    /** In the order in which they are to be tried. */
    List<Node> inTurn() {
        List<Node> order = new ArrayList<>(nodes);
        Collections.rotate(order, turn.getAndUpdate(last -> (last + 1) % nodes.size()));
        order.sort(Comparator.comparing(Node::isAvoided));
        return order;
    }

    /** The first alone. */
    List<Node> first() {
        return nodes.subList(0, 1);
    }

    /** One of them. */
    static final class Node {

        private final URI uri;
        private volatile long unreachableAt = System.nanoTime() - AVOIDED.toNanos();

        private Node(URI uri) {
            this.uri = uri;
        }

        /** Looked up anew each time: a node may move. */
        InetSocketAddress address() {
            return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort() < 0 ? HTTP : uri.getPort());
        }

        void isUnreachable() {
            unreachableAt = System.nanoTime();
        }

        private boolean isAvoided() {
            return System.nanoTime() - unreachableAt < AVOIDED.toNanos();
        }

        @Override
        public String toString() {
            return uri.toString();
        }
    }
}
