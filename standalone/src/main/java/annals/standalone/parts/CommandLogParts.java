package annals.standalone.parts;

import annals.command.shared.Log;
import annals.node.access.RelayedEvents;
import annals.node.log.DecodedErasure;
import annals.node.postgres.Database;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.Receipts;
import java.time.Clock;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What binds the command side to the log on PostgreSQL. The command side. */
@Configuration(proxyBeanMethods = false)
public class CommandLogParts {

    @Bean
    Log log(EventLog log, Receipts receipts) {
        return new PostgresqlLog(log, receipts);
    }

    /** There is one process. */
    @Bean
    UnaryOperator<CommandBus> distribution() {
        return UnaryOperator.identity();
    }

    /** What another process appended meanwhile shows as a conflict at the append, and the command is tried again. */
    @Bean
    UnaryOperator<Cache> sharing() {
        return UnaryOperator.identity();
    }

    @Bean
    Receipts receipts(DataSource eventLogConnections) {
        return new Receipts(eventLogConnections);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ReceiptRetention receiptRetention(Receipts receipts, Clock clock) {
        return new ReceiptRetention(receipts, clock);
    }

    @Bean
    ReceiptsErasure receiptsErasure(Database database) {
        return new ReceiptsErasure(database);
    }

    @Bean
    DecodedErasure decodedErasure(EventLog log) {
        return new DecodedErasure(log);
    }

    @Bean
    RelayedEvents relayedEvents(EventLogReader reader) {
        return (aggregateId, eventId) -> reader.contains(eventId);
    }
}
