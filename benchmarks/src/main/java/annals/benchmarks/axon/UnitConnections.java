package annals.benchmarks.axon;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * One connection and one transaction for each unit of work, taken when the first statement needs it and committed with the
 * unit; so nobody holds a connection who waits for an aggregate. Outside of a unit each statement commits itself, which
 * spares reads two round trips.
 */
final class UnitConnections implements ConnectionProvider {

    private final DataSource pool;
    private final ConnectionProvider attached;

    UnitConnections(DataSource pool) {
        this.pool = pool;
        this.attached = new UnitOfWorkAwareConnectionProviderWrapper(this::transactional);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return CurrentUnitOfWork.isStarted() ? attached.getConnection() : pool.getConnection();
    }

    // The pool resets it when it gets the connection back.
    private Connection transactional() throws SQLException {
        var connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
