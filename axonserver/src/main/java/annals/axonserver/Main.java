package annals.axonserver;

import annals.axonserver.gateway.Gateway;
import annals.node.start.Failure;
import annals.node.start.StartRefused;

/** Starts the process that its one argument names. */
public final class Main {

    private static final int MISUSED = 2;

    private Main() {}

    /** @param args {@code command-node}, {@code query-node} or {@code gateway} */
    public static void main(String[] args) {
        switch (args.length == 1 ? args[0] : "") {
            case "command-node" -> CommandNode.main(args);
            case "query-node" -> QueryNode.main(args);
            case "gateway" -> Gateway.main(args);
            default -> {
                Failure.tell(new StartRefused("Usage: java -jar axonserver.jar command-node|query-node|gateway"));
                System.exit(MISUSED);
            }
        }
    }
}
