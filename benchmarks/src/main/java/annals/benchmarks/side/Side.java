package annals.benchmarks.side;

import annals.node.postgres.Database;
import java.io.IOException;

/** One contender; made in a process of its own by {@link Worker}. Blocking; called by several callers at once. */
public interface Side extends AutoCloseable {

    /** Makes ready what the operation needs (customers, tickets …); once, before the first block. */
    void prepare(Database database, int callers) throws Exception;

    /** One operation by this caller, counted from 0; throws if it did not do what it should. */
    void operate(int caller) throws Exception;

    /** Ends whatever the side has started. */
    @Override
    default void close() throws IOException {}
}
