package annals.postgresql.eventlog;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogContractTest extends EventStoreContract {

    private LogDatabase database;
    private EventLog log;

    @BeforeAll
    void createDatabase() {
        database = LogDatabase.create();
    }

    @Override
    protected EventStorageEngine newEngine() {
        try {
            database.execute("truncate event_log.event, event_log.receipt");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        log = database.open();
        return log;
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }
}
