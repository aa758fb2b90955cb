package annals.query.customer.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.mentions.Mention;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.service.ticket.TicketEvent.InternalNoteAdded;
import annals.api.service.ticket.TicketId;
import annals.api.today.TodayList;
import annals.query.shared.ProjectionSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final Set<Department> SALES = Set.of(Department.SALES);
    private static final Set<Department> SERVICE = Set.of(Department.SERVICE);

    private final ProjectionSpec spec = ProjectionSpec.of(MentionsProjection::new);
    private final MyMentions mentions = new MyMentions(spec.reader().by(Clock.fixed(NOW, ZoneOffset.UTC)));

    @BeforeEach
    void ada() {
        spec.given(
                ADA,
                new CustomerRegistered(ADA, CustomerKind.PERSON, "Ada", List.of(), null, null, "api", daysAgo(99)),
                new CustomerRenamed(ADA, "Ada", "Ada L.", daysAgo(98)));
    }

    @AfterEach
    void close() {
        spec.close();
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private TicketId noted(String text, Set<Department> visibleTo, Instant at) {
        var ticket = TicketId.next();
        spec.given(ticket, new InternalNoteAdded(ticket, ADA, text, visibleTo, at));
        return ticket;
    }

    private void recorded(Channel channel, Direction direction, String subject, @Nullable String body) {
        var id = TouchpointId.next();
        spec.given(
                id,
                new TouchpointRecorded(
                        id, ADA, channel, direction, Department.SALES, subject, body, null, SALES, daysAgo(1)));
    }

    private TodayList<Mention> of(String login, @Nullable Department reader) {
        return spec.ask(mentions.of(login, reader, 8, spec.head())).value();
    }

    private List<String> texts(String login) {
        return of(login, Department.SALES).entries().stream().map(Mention::text).toList();
    }

    @Test
    void whoIsAddressedInATicketsNoteSeesWhoAsksAboutWhomAndWhere() {
        var ticket = noted("@tom please call back\nShe is angry.", SERVICE, daysAgo(1));
        assertThat(of("tom", Department.SERVICE))
                .isEqualTo(new TodayList<>(
                        List.of(new Mention(
                                spec.head(),
                                ADA,
                                "Ada L.",
                                "Kim",
                                "@tom please call back",
                                "/service/tickets/" + ticket,
                                daysAgo(1))),
                        1));
    }

    @Test
    void whoIsAddressedInACustomersNoteIsLedToTheCustomer() {
        recorded(Channel.NOTE, Direction.INTERNAL, "Credit note", "Ready, @tom and @tom, @Erna.Lund.");
        assertThat(of("tom", Department.SALES).entries())
                .extracting(Mention::text, Mention::link)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Credit note", "/customers/" + ADA));
        assertThat(texts("erna.lund")).containsExactly("Credit note");
    }

    @Test
    void whatIsSaidToTheCustomerAddressesNoColleague() {
        recorded(Channel.EMAIL, Direction.OUTBOUND, "Hello", "Ask @tom");
        recorded(Channel.CHAT, Direction.INBOUND, "@tom?", null);
        assertThat(texts("tom")).isEmpty();
    }

    @Test
    void aMentionInANoteOfOtherDepartmentsIsNotSeen() {
        noted("@tom secret", SERVICE, daysAgo(1));
        assertThat(of("tom", Department.SALES)).isEqualTo(new TodayList<>(List.of(), 0));
        assertThat(of("tom", null).count()).isZero();
        assertThat(of("tom", Department.SERVICE).count()).isEqualTo(1);
    }

    @Test
    void theLatestEightOfTwoWeeksAreShownAndAllOfThemCounted() {
        for (int day = 1; day <= 10; day++) {
            noted("@tom " + day, SALES, daysAgo(11 - day));
        }
        noted("@tom of another month", SALES, daysAgo(14));
        assertThat(of("tom", Department.SALES).count()).isEqualTo(10);
        assertThat(texts("tom"))
                .containsExactly("@tom 10", "@tom 9", "@tom 8", "@tom 7", "@tom 6", "@tom 5", "@tom 4", "@tom 3");
    }

    @Test
    void ofALongNoteThatNeverEndsItsLineTheBeginningIsShown() {
        noted("😀".repeat(400) + " @tom", SALES, daysAgo(1));
        assertThat(texts("tom")).containsExactly("😀".repeat(300));
    }

    @Test
    void builtAnewItHoldsTheSameMentions() {
        noted("@tom and @erna@lund.example", SALES, daysAgo(1));
        recorded(Channel.NOTE, Direction.INTERNAL, "For @tom", null);
        String[] tables = {"customer_mentions", "customer_mentions_customer"};
        var live = spec.rows(tables);
        assertThat(live.get("customer_mentions")).hasSize(3);
        assertThat(spec.rebuilt().rows(tables)).isEqualTo(live);
    }
}
