package annals.axonserver;

import annals.axonserver.gateway.Gateway;
import annals.axonserver.move.Move;
import annals.node.start.Failure;
import annals.node.start.StartRefused;

/** Starts the process that its first argument names. */
public final class Main {

    private static final int MISUSED = 2;
    private static final String USAGE =
            "Usage: java -jar axonserver.jar command-node|query-node|gateway|move to-axon-server|move to-postgresql";

    private Main() {}

    /** @param args {@code command-node}, {@code query-node} or {@code gateway}, or {@code move} and where to */
    public static void main(String[] args) {
        if (args.length == 2 && args[0].equals("move")) {
            Move.main(args[1]);
            return;
        }
        switch (args.length == 1 ? args[0] : "") {
            case "command-node" -> CommandNode.main(args);
            case "query-node" -> QueryNode.main(args);
            case "gateway" -> Gateway.main(args);
            default -> {
                Failure.tell(new StartRefused(USAGE));
                System.exit(MISUSED);
            }
        }
    }
}
