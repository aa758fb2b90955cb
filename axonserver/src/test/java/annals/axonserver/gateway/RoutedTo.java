package annals.axonserver.gateway;

/** Asks the gateway's rule. */
public final class RoutedTo {

    private RoutedTo() {}

    /** Whether a command node is asked, or else a query node; the route is written as in {@code routes.txt}. */
    public static boolean commandNodes(String route) {
        var words = route.replaceAll("\\{\\w+}", "0199f1a0-0000-7000-8000-000000000000")
                .split(" ", -1);
        return switch (Side.of(words[0], words[1])) {
            case COMMAND_NODES, FIRST_COMMAND_NODE -> true;
            case QUERY_NODES, FIRST_QUERY_NODE -> false;
        };
    }
}
