package annals.query.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.customer.timeline.TimelineEntry;
import annals.api.customer.timeline.TimelineFilter;
import annals.api.customer.timeline.TimelineSearch;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.query.shared.LiveEvent;
import annals.query.shared.ProjectionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineFilterTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();

    private final ProjectionSpec spec = ProjectionSpec.of(rows -> new TimelineProjection(rows, ReadableLine.TELLERS));
    private final TimelineQueries queries = new TimelineQueries(spec.reader(), spec.feed());

    @BeforeEach
    void fourContacts() {
        spec.given("t0", contact(Department.SALES, Channel.PHONE, "Überweisung for 100% of it", 0))
                .given("t1", contact(Department.SERVICE, Channel.EMAIL, "Invoice came twice", 1))
                .given("t2", contact(Department.LOGISTICS, Channel.CHAT, "Where is the parcel?", 2))
                .given("t3", contact(Department.SERVICE, Channel.PHONE, "Invoice was paid", 3));
    }

    @AfterEach
    void close() {
        spec.close();
    }

    private static Instant hours(int hours) {
        return AT.plus(Duration.ofHours(hours));
    }

    private static TouchpointRecorded contact(Department department, Channel channel, String subject, int hour) {
        return new TouchpointRecorded(
                TouchpointId.next(),
                ADA,
                channel,
                Direction.INBOUND,
                department,
                subject,
                null,
                null,
                Set.of(),
                hours(hour));
    }

    /** The same on every page and on the stream. */
    private List<Long> told(
            Set<Department> departments, Set<String> kinds, Set<Channel> channels, @Nullable String actor) {
        var filter = new TimelineFilter(ADA, departments, kinds, channels, actor, Reader.of(null));
        var byTime = positions(filter, TimelineSearch.ANYTHING);
        assertThat(spec.ask(queries.byRecording(filter, null, 50, spec.head())).entries())
                .extracting(TimelineEntry::position)
                .isEqualTo(byTime);
        assertThat(spec.ask(queries.stream(filter, -1)
                        .take(byTime.size())
                        .mapNotNull(LiveEvent::entry)
                        .collectList()))
                .extracting(TimelineEntry::position)
                .isEqualTo(byTime.stream().sorted().toList());
        return byTime;
    }

    private List<Long> positions(TimelineFilter filter, TimelineSearch search) {
        return spec.ask(queries.byTime(filter, search, null, 50, spec.head())).entries().stream()
                .map(TimelineEntry::position)
                .toList();
    }

    private List<Long> found(@Nullable String words, @Nullable Instant from, @Nullable Instant to) {
        var everything = new TimelineFilter(ADA, Set.of(), Set.of(), Set.of(), null, Reader.of(null));
        return positions(everything, new TimelineSearch(words, from, to));
    }

    @Test
    void ofSeveralValuesAnyOneIsEnough() {
        assertThat(told(Set.of(Department.SALES, Department.LOGISTICS), Set.of(), Set.of(), null))
                .containsExactly(2L, 0L);
        assertThat(told(Set.of(), Set.of("touchpoint", "deal"), Set.of(), null)).containsExactly(3L, 2L, 1L, 0L);
        assertThat(told(Set.of(), Set.of(), Set.of(Channel.PHONE, Channel.CHAT), null))
                .containsExactly(3L, 2L, 0L);
        assertThat(told(Set.of(Department.SERVICE), Set.of(), Set.of(Channel.PHONE), null))
                .containsExactly(3L);
        assertThat(told(Set.of(Department.SALES), Set.of(), Set.of(Channel.EMAIL), null))
                .isEmpty();
    }

    @Test
    void whatOnePersonDidCanBeRead() {
        assertThat(told(Set.of(), Set.of(), Set.of(), "Kim")).containsExactly(3L, 2L, 1L, 0L);
        assertThat(told(Set.of(), Set.of(), Set.of(), "Tom")).isEmpty();
    }

    @Test
    void anEntryIsFoundByWordsOfItsTextInCapitalsOrNot() {
        assertThat(found("INVOICE", null, null)).containsExactly(3L, 1L);
        assertThat(found("  twice\tinvoice ", null, null)).containsExactly(1L);
        assertThat(found("überWEISUNG", null, null)).containsExactly(0L);
        assertThat(found("invoice parcel", null, null)).isEmpty();
        assertThat(found(" ", null, null)).hasSize(4);
    }

    @Test
    void noSignIsAWildcard() {
        assertThat(found("100%", null, null)).containsExactly(0L);
        assertThat(found("_", null, null)).isEmpty();
        assertThat(found("%", null, null)).containsExactly(0L);
        assertThat(found("\\", null, null)).isEmpty();
    }

    @Test
    void aPartOfTimeBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        assertThat(found(null, hours(1), hours(3))).containsExactly(2L, 1L);
        assertThat(found(null, hours(2), null)).containsExactly(3L, 2L);
        assertThat(found(null, null, hours(1))).containsExactly(0L);
        assertThat(found("invoice", hours(2), null)).containsExactly(3L);
        assertThat(found(null, hours(3), hours(1))).isEmpty();
        assertThat(found(null, Instant.MIN, Instant.MAX)).hasSize(4);
    }
}
