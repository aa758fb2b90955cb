package annals.node.log;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.WakeUp;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of the log on PostgreSQL, or of its copy. Either side; it needs a {@link PushedEventStore} on that table. */
@Configuration(proxyBeanMethods = false)
public class LogTableParts {

    /** The tables that these parts need. */
    public static final Migrations.Part TABLES = new Migrations.Part("db/event-log", "event_log");

    private static final int CONNECTIONS = 10;

    /** Blocking connections for the log, and for the outbox, which is emptied into it. */
    @Bean(
            name = {"eventLogConnections", "outboxConnections"},
            destroyMethod = "close")
    HikariDataSource eventLogConnections(Database database) {
        return DatabaseParts.pooled(database, "event-log", CONNECTIONS);
    }

    @Bean
    EventLogReader eventLogReader(DataSource eventLogConnections) {
        return new EventLogReader(eventLogConnections);
    }

    /** Wakes this process when another has appended to the same log. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    WakeUp wakeUp(Database database, PushedEventStore store) {
        return new WakeUp(DatabaseParts.unpooled(database), store);
    }
}
