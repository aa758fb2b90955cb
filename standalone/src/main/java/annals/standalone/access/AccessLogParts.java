package annals.standalone.access;

import annals.postgresql.eventlog.EventTypes;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of sign-in and rights into the log. */
@Configuration(proxyBeanMethods = false)
public class AccessLogParts {

    @Bean
    OutboxRelay outboxRelay(
            Outbox outbox, DataSource eventLogConnections, EventTypes types, PushedEventStore eventStore) {
        var waiting = new WaitingEvents(eventLogConnections, new RegisteredTypeSerializer(types));
        return new OutboxRelay(outbox, waiting, eventStore);
    }
}
