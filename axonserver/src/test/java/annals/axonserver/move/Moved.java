package annals.axonserver.move;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.postgres.Database;
import java.util.List;
import java.util.Map;

/** Moves in this process, as whoever starts it does. */
public final class Moved {

    private Moved() {}

    public static void toAxonServer(Database database, String server) {
        move("to-axon-server", database, server);
    }

    public static void toPostgresql(Database database, String server) {
        move("to-postgresql", database, server);
    }

    private static void move(String direction, Database database, String server) {
        String url = "postgresql://postgres:postgres@" + database.place() + "?sslmode=disable";
        var environment = Map.of("ANNALS_POSTGRES_URL", url, "ANNALS_AXONSERVER", server);
        assertThat(Move.moved(List.of(direction), environment)).as(direction).isTrue();
    }
}
