package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Empty tables of a read model, for events chosen at will; nothing remains of them. For a thread that may wait. */
public final class Scratch {

    private final Connection connection;
    private final Replay replay;
    private final Replay.Partial partial;

    Scratch(Connection connection, Replay replay) {
        this.connection = connection;
        this.replay = replay;
        this.partial = replay.partial();
    }

    /** Applies events in the order given; what is said of things whose beginning is not among them is left out. */
    public void replay(List<? extends TrackedEventMessage<?>> events) {
        replay(events, Stretch.upTo(Long.MAX_VALUE - 1));
    }

    /** Applies those events that belong to a stretch; all of them exactly if it is whole. */
    public void replay(List<? extends TrackedEventMessage<?>> events, Stretch stretch) {
        partial.apply(connection, events, stretch);
    }

    /** Asks as the read model's own queries do. */
    public <T> @Nullable T ask(Function<Connection, Mono<T>> query) {
        return query.apply(connection).block(R2dbcTransactionManager.TIMEOUT);
    }

    /** Empties the tables. */
    public void clear() {
        for (Table table : replay.tables) {
            CopyTables.run(connection, "truncate " + Sql.name(table.name)).block(R2dbcTransactionManager.TIMEOUT);
        }
    }
}
