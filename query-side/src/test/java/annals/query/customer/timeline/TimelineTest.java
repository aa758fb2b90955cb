package annals.query.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import annals.api.service.ticket.TicketEvent.InternalNoteAdded;
import annals.api.service.ticket.TicketEvent.ReplySent;
import annals.api.service.ticket.TicketEvent.TicketClosed;
import annals.api.service.ticket.TicketEvent.TicketLinked;
import annals.api.service.ticket.TicketEvent.TicketOpened;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketType;
import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.query.shared.LiveEvent;
import annals.query.shared.ProjectionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class TimelineTest {

    private static final Logger LOG = LoggerFactory.getLogger(TimelineTest.class);

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final CustomerId BOB = CustomerId.next();
    private static final TicketId TICKET = TicketId.next();
    private static final String[] TABLES = {"customer_timeline", "customer_timeline_title", "customer_timeline_customer"
    };

    private final ProjectionSpec spec = ProjectionSpec.of(rows -> new TimelineProjection(rows, ReadableLine.TELLERS));
    private final TimelineQueries queries = new TimelineQueries(spec.reader(), spec.feed());

    @AfterEach
    void close() {
        spec.close();
    }

    private static Instant minutes(long minutes) {
        return AT.plus(Duration.ofMinutes(minutes));
    }

    private static TouchpointRecorded contact(CustomerId customer, String subject, Instant at) {
        return touchpoint(customer, Channel.PHONE, Direction.INBOUND, subject, Set.of(), at);
    }

    private static TouchpointRecorded note(String subject, Department... readers) {
        return touchpoint(ADA, Channel.NOTE, Direction.INTERNAL, subject, Set.of(readers), AT);
    }

    private static TouchpointRecorded touchpoint(
            CustomerId customer,
            Channel channel,
            Direction direction,
            String subject,
            Set<Department> readers,
            Instant at) {
        return new TouchpointRecorded(
                TouchpointId.next(),
                customer,
                channel,
                direction,
                Department.MARKETING,
                subject,
                null,
                null,
                readers,
                at);
    }

    private static TicketOpened opened(@Nullable CustomerId customer) {
        return new TicketOpened(
                TICKET, customer, TicketType.QUESTION, Channel.EMAIL, TicketPriority.LOW, "Where?", null, null, AT);
    }

    private static CustomerRegistered registered(CustomerId customer, String name) {
        return new CustomerRegistered(customer, CustomerKind.PERSON, name, List.of(), null, null, "api", AT);
    }

    private static TimelineFilter ofAda(@Nullable Department reader) {
        return new TimelineFilter(ADA, Set.of(), Set.of(), Set.of(), null, Reader.of(reader));
    }

    private Page<TimelineEntry> page(TimelineFilter filter, @Nullable String cursor, int limit) {
        return spec.ask(queries.byTime(filter, TimelineSearch.ANYTHING, cursor, limit, spec.head()));
    }

    private List<String> texts(TimelineFilter filter) {
        return page(filter, null, 50).entries().stream()
                .map(TimelineEntry::text)
                .toList();
    }

    private List<String> textsPageByPage(TimelineFilter filter, int limit) {
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(filter, cursor, limit);
            assertThat(page.entries()).hasSizeBetween(1, limit);
            page.entries().forEach(entry -> read.add(entry.text()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return read;
    }

    @Test
    void whatSomebodyWroteIsThereInFullAndOnlyForThoseWhoMayReadIt() {
        String letter = "Dear Ada,\n\n" + "word ".repeat(200);
        spec.given(
                TICKET,
                opened(ADA),
                new ReplySent(TICKET, ADA, letter, Channel.EMAIL, false, AT),
                new InternalNoteAdded(TICKET, ADA, "Rude\nand loud", Set.of(Department.SERVICE), AT));
        assertThat(page(ofAda(Department.SERVICE), null, 50).entries())
                .extracting(TimelineEntry::body)
                .containsExactly("Rude\nand loud", letter, null);
        assertThat(page(ofAda(Department.SALES), null, 50).entries())
                .extracting(TimelineEntry::body)
                .containsExactly(letter, null);
    }

    @Test
    void whatHappenedLastComesFirstPageByPageWithoutAGapOrADouble() {
        long seed = System.nanoTime();
        LOG.info("seed {}", seed);
        var random = new Random(seed);
        var told = new ArrayList<TouchpointRecorded>();
        for (int i = 0; i < 40; i++) {
            told.add(contact(ADA, "Call " + i, minutes(random.nextInt(10))));
            spec.given("ada", told.get(i)).given("bob", contact(BOB, "Another's call", minutes(i)));
        }
        var newestFirst = told.stream()
                .sorted(Comparator.comparing(TouchpointRecorded::occurredAt)
                        .thenComparing(told::indexOf)
                        .reversed())
                .map(call -> "Call from the customer: “" + call.subject() + "”")
                .toList();
        for (int limit : List.of(1, 7, 39, 40)) {
            assertThat(textsPageByPage(ofAda(Department.SALES), limit))
                    .as("seed %d, limit %d", seed, limit)
                    .isEqualTo(newestFirst);
        }
    }

    @Test
    void whatArrivesBetweenTwoPagesDoublesNothingOnTheSecond() {
        spec.given("ada", contact(ADA, "One", minutes(1)), contact(ADA, "Two", minutes(2)));
        var first = page(ofAda(null), null, 1);
        spec.given("ada", contact(ADA, "Three", minutes(3)), contact(ADA, "Two again", minutes(2)));
        var second = page(ofAda(null), first.nextCursor(), 5);
        assertThat(first.entries())
                .singleElement()
                .matches(entry -> entry.text().contains("“Two”"));
        assertThat(second.entries())
                .singleElement()
                .matches(entry -> entry.text().contains("“One”"));
        assertThat(second.nextCursor()).isNull();
        assertThat(second.position()).isEqualTo(spec.head());
    }

    @Test
    void anInternalNoteStaysInTheDepartmentsItIsFor() {
        spec.given("ada", contact(ADA, "Asks", AT), note("Pays late", Department.ACCOUNTING, Department.SALES))
                .given(TICKET, opened(ADA), new InternalNoteAdded(TICKET, ADA, "Rude", Set.of(Department.SERVICE), AT));
        String call = "Call from the customer: “Asks”";
        String paysLate = "Internal note: “Pays late”";
        String ticket = "Ticket “Where?” opened: question, low";
        String rude = "Ticket “Where?” has an internal note: “Rude”";
        assertThat(texts(ofAda(Department.SALES))).containsExactly(ticket, paysLate, call);
        assertThat(texts(ofAda(Department.ACCOUNTING))).containsExactly(ticket, paysLate, call);
        assertThat(texts(ofAda(Department.SERVICE))).containsExactly(rude, ticket, call);
        assertThat(texts(ofAda(Department.MARKETING))).containsExactly(ticket, call);
        assertThat(texts(ofAda(null))).containsExactly(ticket, call);
        assertThat(texts(new TimelineFilter(
                        ADA,
                        Set.of(Department.SERVICE),
                        Set.of("ticket"),
                        Set.of(),
                        null,
                        Reader.of(Department.MARKETING))))
                .containsExactly(ticket);
    }

    @Test
    void notesOfOthersLeaveNoHolesInThePages() {
        for (int i = 0; i < 9; i++) {
            spec.given("ada", note("Secret " + i, Department.SERVICE), contact(ADA, "Call " + i, AT));
        }
        assertThat(textsPageByPage(ofAda(Department.SALES), 2))
                .hasSize(9)
                .isEqualTo(texts(ofAda(Department.SALES)))
                .allMatch(text -> text.startsWith("Call"));
        assertThat(textsPageByPage(ofAda(Department.SERVICE), 2)).hasSize(18);
    }

    @Test
    void theStreamKeepsInternalNotesFromOtherDepartmentsToo() {
        spec.given("ada", note("Pays late", Department.ACCOUNTING), contact(BOB, "Asks", AT), contact(ADA, "Last", AT));
        assertThat(streamed(ofAda(Department.ACCOUNTING), 2))
                .containsExactly("Internal note: “Pays late”", "Call from the customer: “Last”");
        assertThat(streamed(ofAda(Department.SALES), 1)).containsExactly("Call from the customer: “Last”");
        assertThat(streamed(ofAda(null), 1)).containsExactly("Call from the customer: “Last”");
    }

    private List<String> streamed(TimelineFilter filter, int count) {
        return spec.ask(queries.stream(filter, -1)
                .take(count)
                .mapNotNull(LiveEvent::entry)
                .map(TimelineEntry::text)
                .collectList());
    }

    @Test
    void anEntryBelongsToTheDepartmentItWasDoneForElseToThatOfWhoDidIt() {
        spec.given("ada", new CustomerRenamed(ADA, "Ada", "Ada L.", AT), contact(ADA, "Asks", AT))
                .given(TICKET, opened(ADA));
        assertThat(page(ofAda(null), null, 5).entries())
                .extracting(TimelineEntry::department)
                .containsExactly(Department.SERVICE, Department.MARKETING, Department.SALES);
        assertThat(texts(new TimelineFilter(
                        ADA, Set.of(Department.MARKETING), Set.of(), Set.of(), null, Reader.of(null))))
                .containsExactly("Call from the customer: “Asks”");
        assertThat(texts(new TimelineFilter(ADA, Set.of(), Set.of("customer"), Set.of(), null, Reader.of(null))))
                .containsExactly("Renamed from “Ada” to “Ada L.”");
    }

    @Test
    void whatHadNoCustomerIsToldFromTheDayItsCustomerIsKnown() {
        spec.given(TICKET, opened(null));
        assertThat(texts(ofAda(null))).isEmpty();
        spec.given(TICKET, new TicketLinked(TICKET, ADA, minutes(1)));
        assertThat(texts(ofAda(null))).containsExactly("Ticket “Where?” is this customer's");
        spec.given(TICKET, new TicketClosed(TICKET, ADA, minutes(2)));
        assertThat(texts(ofAda(null))).containsExactly("Ticket “Where?” closed", "Ticket “Where?” is this customer's");
    }

    @Test
    void aForeignCursorIsRefused() {
        for (String foreign : List.of("?", Cursor.of("a", "b"), Cursor.of(AT), Cursor.of(AT, "b"))) {
            assertThatThrownBy(() -> queries.byTime(ofAda(null), TimelineSearch.ANYTHING, foreign, 10, -1))
                    .as(foreign)
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void builtAnewAsOftenAsOneLikesTheTimelineIsTheSame() {
        spec.given(TICKET, opened(null));
        var before = spec.rows(TABLES);
        spec.given(
                TICKET,
                new TicketLinked(TICKET, ADA, AT),
                new InternalNoteAdded(TICKET, ADA, "Rude", Set.of(Department.SERVICE, Department.SALES), AT));
        spec.given("ada", registered(ADA, "Ada"), contact(ADA, "Asks", AT), note("Pays late", Department.SALES));
        var live = spec.rows(TABLES);
        assertThat(live).isNotEqualTo(before);
        assertThat(spec.rebuilt().rows(TABLES)).isEqualTo(live);
        assertThat(spec.rebuilt().rows(TABLES)).isEqualTo(live);
    }
}
