package annals.node.access;

import annals.postgresql.eventlog.EventTypes;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way of sign-in and rights into the log. Either side; one process of an installation is enough. It needs an
 * {@link EventStore}, {@link RelayedEvents}, and blocking connections to the outbox.
 */
@Configuration(proxyBeanMethods = false)
public class AccessLogParts {

    @Bean
    OutboxRelay outboxRelay(
            Outbox outbox, DataSource outboxConnections, EventTypes types, EventStore log, RelayedEvents relayed) {
        var waiting = new WaitingEvents(outboxConnections, new RegisteredTypeSerializer(types));
        return new OutboxRelay(outbox, waiting, log, relayed);
    }
}
