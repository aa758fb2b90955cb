package annals.query.customer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.ContactPointType;
import annals.api.customer.CustomerAction;
import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerEvent.ContactPointAdded;
import annals.api.customer.CustomerEvent.ContactPointRemoved;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerEvent.OwnerAssigned;
import annals.api.customer.CustomerEvent.PreferenceSet;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.PreferenceKey;
import annals.api.customer.profile.CustomerView;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.query.shared.ProjectionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CustomerProjectionTest {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerProjectionTest.class);

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final CustomerId ADA = CustomerId.next();
    private static final ContactPoint MAIL = ContactPoint.email("ada@example.com");
    private static final ContactPoint PHONE = ContactPoint.phone("+493012345678");
    private static final CustomerRegistered REGISTERED = new CustomerRegistered(
            ADA, CustomerKind.PERSON, "Ada", List.of(PHONE, MAIL), Channel.PHONE, "A-1", "api", AT);
    private static final String[] TABLES = {
        "customer_profile", "customer_profile_contact_point", "customer_profile_search"
    };

    private final ProjectionSpec spec = ProjectionSpec.of(CustomerProjection::new);
    private final CustomerQueries queries = new CustomerQueries(spec.reader());

    @AfterEach
    void close() {
        spec.close();
    }

    private static Instant hours(int hours) {
        return AT.plus(Duration.ofHours(hours));
    }

    private static TouchpointRecorded contact(Channel channel, Direction direction, Instant at) {
        return new TouchpointRecorded(
                TouchpointId.next(), ADA, channel, direction, Department.SALES, "Asks", null, null, Set.of(), at);
    }

    private CustomerView ada() {
        return spec.ask(queries.answer(ADA, action -> true, spec.head()));
    }

    @Test
    void aProfileShowsWhatIsKnownOfTheCustomerNow() {
        spec.given(
                ADA,
                REGISTERED,
                new CustomerRenamed(ADA, "Ada", "Ada L.", hours(1)),
                new ContactPointAdded(ADA, ContactPoint.email("ada@work.example"), hours(2)),
                new ContactPointRemoved(ADA, PHONE, hours(3)),
                new PreferenceSet(ADA, PreferenceKey.PREFERRED_CHANNEL, "PHONE", "EMAIL", hours(4)),
                new PreferenceSet(ADA, PreferenceKey.LANGUAGE, null, "de-AT", hours(4)),
                new PreferenceSet(ADA, PreferenceKey.CONTACT_TIME, null, "Mornings", hours(4)),
                new OwnerAssigned(ADA, null, "kim", hours(5)));
        assertThat(ada())
                .isEqualTo(new CustomerView(
                        ADA,
                        CustomerKind.PERSON,
                        "Ada L.",
                        List.of(MAIL, ContactPoint.email("ada@work.example")),
                        Channel.EMAIL,
                        "de-AT",
                        "Mornings",
                        "kim",
                        "A-1",
                        AT,
                        0,
                        null,
                        Set.of(CustomerAction.values()),
                        7,
                        spec.head()));
    }

    @Test
    void theLastContactIsTheLatestAndNotTheOneRecordedLast() {
        spec.given(ADA, REGISTERED)
                .given("t1", contact(Channel.PHONE, Direction.INBOUND, hours(5)))
                .given("t2", contact(Channel.EMAIL, Direction.OUTBOUND, hours(2)));
        assertThat(ada().touchpoints()).isEqualTo(2);
        assertThat(ada().lastContactAt()).isEqualTo(hours(5));
        spec.given("t3", contact(Channel.CHAT, Direction.INBOUND, hours(6)));
        assertThat(ada().touchpoints()).isEqualTo(3);
        assertThat(ada().lastContactAt()).isEqualTo(hours(6));
        assertThat(ada().version()).isZero();
    }

    @Test
    void whatWeSayAmongOurselvesIsNoContactWithTheCustomer() {
        spec.given(ADA, REGISTERED)
                .given("t1", contact(Channel.PHONE, Direction.INBOUND, hours(1)))
                .given("t2", contact(Channel.NOTE, Direction.INTERNAL, hours(2)))
                .given("t3", contact(Channel.PHONE, Direction.INTERNAL, hours(3)));
        assertThat(ada().touchpoints()).isEqualTo(1);
        assertThat(ada().lastContactAt()).isEqualTo(hours(1));
    }

    @Test
    void aProfileOffersWhatCanBeDoneAndOnlyToThoseWhoMay() {
        spec.given(ADA, REGISTERED);
        assertThat(ada().actions()).containsExactly(CustomerAction.values());
        spec.given(ADA, new ContactPointRemoved(ADA, PHONE, AT), new ContactPointRemoved(ADA, MAIL, AT));
        assertThat(ada().actions()).isNotEmpty().doesNotContain(CustomerAction.REMOVE_CONTACT_POINT);
        assertThat(spec.ask(queries.answer(ADA, action -> action == CustomerAction.RENAME, spec.head()))
                        .actions())
                .containsExactly(CustomerAction.RENAME);
        assertThat(spec.ask(queries.answer(ADA, action -> false, spec.head())).actions())
                .isEmpty();
    }

    @Test
    void aCustomerThatWasNeverRegisteredIsNotFound() {
        assertThatThrownBy(() -> spec.ask(queries.answer(CustomerId.next(), action -> true, -1)))
                .hasMessageContaining("CUSTOMER_NOT_FOUND");
    }

    @Test
    void howeverTheEventsAreReadTogetherAndHoweverOftenTheRowsAreTheSame() {
        long seed = System.nanoTime();
        LOG.info("seed {}", seed);
        var random = new Random(seed);
        spec.given(ADA, REGISTERED);
        var points = new ArrayList<>(List.of(PHONE, MAIL));
        String name = "Ada";
        for (int i = 0; i < 60; i++) {
            CustomerEvent event = next(random, points, name, i);
            name = event instanceof CustomerRenamed renamed ? renamed.to() : name;
            spec.given(ADA, event);
            if (random.nextInt(4) == 0) {
                spec.given("t" + i, contact(Channel.SMS, Direction.INBOUND, hours(random.nextInt(99))));
            }
            if (random.nextBoolean()) {
                ada();
            }
        }
        var live = spec.rows(TABLES);
        assertThat(spec.rebuilt().rows(TABLES)).as("seed %d", seed).isEqualTo(live);
        assertThat(spec.rebuilt().rows(TABLES)).as("seed %d", seed).isEqualTo(live);
        assertThat(ada().name()).isEqualTo(name);
        assertThat(ada().contactPoints()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(points);
        assertThat(live.get("customer_profile_search"))
                .as("seed %d: name, external id and contact points", seed)
                .hasSize(2 + points.size());
    }

    private static CustomerEvent next(Random random, List<ContactPoint> points, String name, int hour) {
        if (random.nextInt(3) == 0) {
            String to = List.of("Ada", "ADA", "Ada L.").get(random.nextInt(3));
            return new CustomerRenamed(ADA, name, to, hours(hour));
        }
        var point = ContactPoint.email("ada" + random.nextInt(4) + "@example.com");
        if (points.remove(point)) {
            return new ContactPointRemoved(ADA, point, hours(hour));
        }
        points.add(point);
        return new ContactPointAdded(ADA, point, hours(hour));
    }

    @Test
    void ofTwoAddressesThatDifferInCaseOnlyOneMayGo() {
        var capitals = new ContactPoint(ContactPointType.ADDRESS, "LAMP LANE 1");
        spec.given(
                ADA,
                REGISTERED,
                new ContactPointAdded(ADA, capitals, hours(1)),
                new ContactPointAdded(ADA, new ContactPoint(ContactPointType.ADDRESS, "Lamp Lane 1"), hours(2)),
                new ContactPointRemoved(ADA, capitals, hours(3)));
        assertThat(spec.ask(queries.answer("lamp lane", null, 5, spec.head())).entries())
                .hasSize(1);
    }
}
