package annals.query.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerSamples;
import annals.api.customer.timeline.TimelineEntry;
import annals.api.customer.timeline.TimelineFilter;
import annals.api.customer.timeline.TimelineSearch;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import annals.api.shared.EventType;
import annals.query.shared.ProjectionSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EveryEventIsToldTest {

    private final ProjectionSpec spec = ProjectionSpec.of(rows -> new TimelineProjection(rows, ReadableLine.TELLERS));
    private final TimelineQueries queries = new TimelineQueries(spec.reader(), spec.feed());

    /** Every sample, at its position in the log. */
    private final List<DomainEvent> history = new ArrayList<>();

    @BeforeEach
    void everythingThatCanHappenHappens() {
        for (EventSamples feature : ServiceLoader.load(EventSamples.class)) {
            var samples = feature.samples();
            history.addAll(samples);
            spec.given(feature.feature(), samples.toArray(DomainEvent[]::new));
        }
    }

    @AfterEach
    void close() {
        spec.close();
    }

    private List<TimelineEntry> timeline() {
        var filter = new TimelineFilter(
                CustomerSamples.CUSTOMER, Set.of(), Set.of(), Set.of(), null, Reader.of(Department.SERVICE));
        return spec.ask(queries.byTime(filter, TimelineSearch.ANYTHING, null, 1000, spec.head()))
                .entries();
    }

    @Test
    void everyEventThatHasACustomerIsOnTheTimelineOnce() {
        var entries = timeline().stream()
                .sorted(Comparator.comparing(TimelineEntry::position))
                .map(entry -> entry.position() + " " + entry.type());
        var events = Stream.iterate(0, position -> position < history.size(), position -> position + 1)
                .filter(position -> history.get(position) instanceof AboutCustomer event && event.customerId() != null)
                .map(position -> position + " " + type(history.get(position)));
        assertThat(entries).isNotEmpty().containsExactlyElementsOf(events.toList());
    }

    @Test
    void everyEntryIsALineAPersonUnderstandsWithItsDepartmentAndItsThing() {
        assertThat(timeline()).isNotEmpty().allSatisfy(entry -> {
            ReadableLine.assertReadable(entry.text());
            assertThat(entry.department()).isNotNull();
            assertThat(entry.kind()).isIn("customer", "touchpoint", "deal", "ticket", "order", "shipment", "privacy");
            assertThat(entry.link()).matches("/api/[a-z]+/.+").doesNotContain("null");
            assertThat(entry.actor()).isEqualTo("Kim");
        });
    }

    private static String type(DomainEvent event) {
        return event.getClass().getAnnotation(EventType.class).value();
    }
}
