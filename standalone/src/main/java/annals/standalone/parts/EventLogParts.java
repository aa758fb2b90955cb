package annals.standalone.parts;

import annals.api.sales.deal.upcast.DealLostV1ToV2;
import annals.api.shared.EventType;
import annals.postgresql.encryption.PersonalParts;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.EventTypes;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.Receipts;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import annals.postgresql.eventlog.WakeUp;
import annals.standalone.postgres.Database;
import annals.standalone.postgres.DatabaseParts;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The log: where events are kept and under which names. */
@Configuration(proxyBeanMethods = false)
public class EventLogParts {

    /** Every event of the language, under the name it declares. */
    @Bean
    EventTypes eventTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventType.class));
        var types = new EventTypes();
        scanner.findCandidateComponents("annals.api").forEach(found -> {
            Class<?> event = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            var type = event.getAnnotation(EventType.class);
            types.register(type.value(), type.revision(), event);
        });
        return types;
    }

    @Bean(destroyMethod = "close")
    EventLog eventLog(DataSource eventLogConnections, EventTypes types, PersonalParts personalParts) {
        return EventLog.open(
                eventLogConnections,
                new RegisteredTypeSerializer(types, mapper -> mapper.addModule(personalParts)),
                new EventUpcasterChain(new DealLostV1ToV2()));
    }

    @Bean
    PushedEventStore eventStore(EventLog log) {
        return new PushedEventStore(log);
    }

    @Bean
    EventLogReader eventLogReader(DataSource eventLogConnections) {
        return new EventLogReader(eventLogConnections);
    }

    @Bean
    Receipts receipts(DataSource eventLogConnections) {
        return new Receipts(eventLogConnections);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ReceiptRetention receiptRetention(Receipts receipts, Clock clock) {
        return new ReceiptRetention(receipts, clock);
    }

    /** Wakes this process when another has appended to the same log. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    WakeUp wakeUp(Database database, PushedEventStore store) {
        return new WakeUp(DatabaseParts.unpooled(database), store);
    }
}
