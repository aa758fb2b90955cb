package annals.node.log;

import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerId;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.EventTimes;
import annals.postgresql.projection.Moment;
import annals.postgresql.projection.PastEvents;
import annals.postgresql.projection.Stretch;
import annals.query.history.Relatives;
import annals.query.history.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import reactor.core.publisher.Flux;

/** The log on PostgreSQL, for those who look back. */
final class PostgresqlPastEvents implements PastEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int AT_A_TIME = 4;

    private final EventLog log;
    private final EventTimes times;
    private final Relatives relatives;

    PostgresqlPastEvents(EventLog log, EventTimes times, Relatives relatives) {
        this.log = log;
        this.times = times;
        this.relatives = relatives;
    }

    @Override
    public Stretch stretch(Moment moment) {
        Instant knownAt = moment.knownAt();
        Instant asOf = moment.asOf();
        long known = knownAt == null ? times.head() : times.recordedBy(knownAt);
        return asOf == null ? Stretch.upTo(known) : happened(asOf, known);
    }

    private Stretch happened(Instant asOf, long known) {
        long whole = Math.min(known, times.happenedWholeBy(asOf));
        long last = whole;
        long included = whole + 1;
        for (long position = whole + 1; position <= known; position++) {
            if (times.hadHappened(position, asOf)) {
                included++;
                last = position;
            }
        }
        return new Stretch(whole, last, included, position -> position <= known && times.hadHappened(position, asOf));
    }

    @Override
    public List<TrackedEventMessage<?>> after(long position, int limit) {
        return log.after(position, limit);
    }

    @Override
    public List<TrackedEventMessage<?>> about(Object subject, long upTo) {
        Set<String> ids =
                relatives.of((Subject) subject, upTo).blockOptional(PATIENCE).orElseThrow();
        var events = new ArrayList<>(log.ofAggregates(ids, upTo));
        var customers = new HashSet<String>();
        for (TrackedEventMessage<?> event : events) {
            CustomerId customer = event.getPayload() instanceof AboutCustomer about ? about.customerId() : null;
            if (customer != null) {
                customers.add(customer.toString());
            }
        }
        customers.removeAll(ids);
        if (!customers.isEmpty()) {
            events.addAll(log.ofAggregates(customers, upTo));
            events.sort(Comparator.comparingLong(PostgresqlPastEvents::position));
        }
        return events;
    }

    @Override
    public List<TrackedEventMessage<?>> ofAll(Collection<?> subjects, long upTo) {
        Set<String> ids = Flux.fromIterable(subjects)
                .flatMap(subject -> relatives.of((Subject) subject, upTo), AT_A_TIME)
                .collect(HashSet<String>::new, HashSet::addAll)
                .blockOptional(PATIENCE)
                .orElseThrow();
        return log.ofAggregates(ids, upTo);
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
