package annals.query.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.timeline.TimelineEntry;
import annals.api.customer.timeline.TimelineFilter;
import annals.api.customer.timeline.TimelineSearch;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.query.shared.LiveEvent;
import annals.query.shared.ProjectionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EverybodysTimelineTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final CustomerId BOB = CustomerId.next();

    private final ProjectionSpec spec = ProjectionSpec.of(rows -> new TimelineProjection(rows, ReadableLine.TELLERS));
    private final TimelineQueries queries = new TimelineQueries(spec.reader(), spec.feed());

    @BeforeEach
    void twoCustomers() {
        spec.given(ADA, registered(ADA, "Ada")).given(BOB, registered(BOB, "Bob"));
    }

    @AfterEach
    void close() {
        spec.close();
    }

    private static CustomerRegistered registered(CustomerId customer, String name) {
        return new CustomerRegistered(customer, CustomerKind.PERSON, name, List.of(), null, null, "api", AT);
    }

    private static TouchpointRecorded contact(CustomerId customer, Department department, int hour) {
        return touchpoint(customer, Channel.PHONE, Direction.INBOUND, department, Set.of(), hour);
    }

    private static TouchpointRecorded touchpoint(
            CustomerId customer,
            Channel channel,
            Direction direction,
            Department department,
            Set<Department> readers,
            int hour) {
        var at = AT.plus(Duration.ofHours(hour));
        return new TouchpointRecorded(
                TouchpointId.next(), customer, channel, direction, department, "Asks", null, null, readers, at);
    }

    private Page<TimelineEntry> page(TimelineFilter filter, @Nullable String cursor, int limit) {
        return spec.ask(queries.byRecording(filter, cursor, limit, spec.head()));
    }

    private List<Long> positions(TimelineFilter filter) {
        return page(filter, null, 50).entries().stream()
                .map(TimelineEntry::position)
                .toList();
    }

    private static TimelineFilter all(@Nullable Department reader) {
        return new TimelineFilter(null, Set.of(), Set.of(), Set.of(), null, Reader.of(reader));
    }

    @Test
    void whatWasRecordedLastComesFirstWheneverItHappened() {
        spec.given("t1", contact(ADA, Department.SALES, 9)).given("t2", contact(BOB, Department.SALES, 1));
        assertThat(page(all(null), null, 2).entries())
                .extracting(TimelineEntry::position, TimelineEntry::customerId, TimelineEntry::customerName)
                .containsExactly(tuple(3L, BOB, "Bob"), tuple(2L, ADA, "Ada"));
    }

    @Test
    void pagesFollowEachOtherWithoutAGapOrADoubleWhateverArrivesMeanwhile() {
        List<Long> read = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(all(null), cursor, 1);
            page.entries().forEach(entry -> read.add(entry.position()));
            cursor = page.nextCursor();
            spec.given("t" + read.size(), contact(ADA, Department.SALES, 1));
        } while (cursor != null);
        assertThat(read).containsExactly(1L, 0L);
    }

    @Test
    void oneDepartmentOrOneKindCanBeRead() {
        spec.given("t1", contact(ADA, Department.SERVICE, 1)).given("t2", contact(BOB, Department.LOGISTICS, 1));
        assertThat(positions(new TimelineFilter(
                        null, Set.of(Department.SERVICE), Set.of(), Set.of(), null, Reader.of(null))))
                .containsExactly(2L);
        assertThat(positions(new TimelineFilter(null, Set.of(), Set.of("touchpoint"), Set.of(), null, Reader.of(null))))
                .containsExactly(3L, 2L);
        assertThat(positions(new TimelineFilter(
                        null, Set.of(Department.SERVICE), Set.of("customer"), Set.of(), null, Reader.of(null))))
                .isEmpty();
    }

    @Test
    void ofOneCustomerToo() {
        spec.given("t1", contact(ADA, Department.SALES, 9)).given("t2", contact(ADA, Department.SALES, 1));
        assertThat(positions(new TimelineFilter(ADA, Set.of(), Set.of(), Set.of(), null, Reader.of(null))))
                .containsExactly(3L, 2L, 0L);
    }

    @Test
    void anInternalNoteStaysInTheDepartmentsItIsFor() {
        var readers = Set.of(Department.ACCOUNTING);
        spec.given("t1", touchpoint(ADA, Channel.NOTE, Direction.INTERNAL, Department.SALES, readers, 1));
        assertThat(positions(all(Department.ACCOUNTING))).containsExactly(2L, 1L, 0L);
        assertThat(positions(all(Department.SALES))).containsExactly(1L, 0L);
        assertThat(positions(all(null))).containsExactly(1L, 0L);
    }

    @Test
    void aCustomerHasItsPresentNameAtEverythingThatEverHappened() {
        spec.given("t1", contact(ADA, Department.SALES, 1)).given(ADA, new CustomerRenamed(ADA, "Ada", "Ada L.", AT));
        assertThat(page(all(null), null, 50).entries())
                .extracting(TimelineEntry::customerName)
                .containsExactly("Ada L.", "Ada L.", "Bob", "Ada L.");
        var ofAda = new TimelineFilter(ADA, Set.of(), Set.of(), Set.of(), null, Reader.of(null));
        assertThat(spec.ask(queries.byTime(ofAda, TimelineSearch.ANYTHING, null, 50, spec.head()))
                        .entries())
                .hasSize(3)
                .allMatch(entry -> "Ada L.".equals(entry.customerName()));
    }

    @Test
    void theStreamNamesTheCustomerToo() {
        spec.given("t1", contact(BOB, Department.SALES, 1));
        var streamed = spec.ask(queries.stream(all(null), 1)
                .take(1)
                .mapNotNull(LiveEvent::entry)
                .collectList());
        assertThat(streamed).singleElement().matches(entry -> "Bob".equals(entry.customerName()));
    }

    @Test
    void onlyWhoSentACommandSeesTheKeyItWasSentUnder() {
        spec.given(Map.of("idempotencyKey", "key-1"), "t1", contact(ADA, Department.SALES, 1));
        spec.given(Map.of("idempotencyKey", "key-1", "actor", "tom"), "t2", contact(ADA, Department.SALES, 2));
        assertThat(keys("kim")).containsExactly(null, "key-1");
        assertThat(keys("tom")).containsExactly("key-1", null);
        assertThat(keys("eve")).containsExactly(null, null);
    }

    /** Of what happened to Ada last, as the pages and the stream tell it. */
    private List<@Nullable String> keys(String reader) {
        var filter = new TimelineFilter(ADA, Set.of(), Set.of("touchpoint"), Set.of(), null, Reader.called(reader));
        var latest = page(filter, null, 2).entries();
        assertThat(spec.ask(queries.byTime(filter, TimelineSearch.ANYTHING, null, 2, spec.head()))
                        .entries())
                .isEqualTo(latest);
        assertThat(spec.ask(queries.stream(filter, -1)
                        .take(2)
                        .mapNotNull(LiveEvent::entry)
                        .collectList()))
                .containsExactlyInAnyOrderElementsOf(latest);
        return latest.stream().<@Nullable String>map(TimelineEntry::commandKey).toList();
    }

    @Test
    void aForeignCursorIsRefused() {
        for (String foreign : List.of("?", Cursor.of("a"), Cursor.of(AT, 1))) {
            assertThatThrownBy(() -> queries.byRecording(all(null), foreign, 10, -1))
                    .as(foreign)
                    .isInstanceOf(InvalidValue.class);
        }
    }
}
