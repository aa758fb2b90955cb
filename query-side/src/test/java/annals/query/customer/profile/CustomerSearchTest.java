package annals.query.customer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerEvent.ContactPointRemoved;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.profile.CustomerSummary;
import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.query.shared.ProjectionSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerSearchTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final ContactPoint MAIL = ContactPoint.email("sales_team@lumen.example");
    private static final ContactPoint PHONE = ContactPoint.phone("+493012345678");

    private final ProjectionSpec spec = ProjectionSpec.of(CustomerProjection::new);
    private final CustomerQueries queries = new CustomerQueries(spec.reader());

    @AfterEach
    void close() {
        spec.close();
    }

    private CustomerId registered(String name, @Nullable String externalId, ContactPoint... points) {
        CustomerId id = CustomerId.next();
        spec.given(
                id,
                new CustomerRegistered(
                        id, CustomerKind.ORGANIZATION, name, List.of(points), null, externalId, "api", AT));
        return id;
    }

    private Page<CustomerSummary> page(@Nullable String lookFor, @Nullable String cursor, int limit) {
        return spec.ask(queries.answer(lookFor, cursor, limit, spec.head()));
    }

    private List<String> found(@Nullable String lookFor) {
        return page(lookFor, null, 50).entries().stream()
                .map(CustomerSummary::name)
                .toList();
    }

    @Test
    void aCustomerIsFoundByAPartOfTheNameAnAddressANumberOrTheIdElsewhere() {
        registered("Lumen Lamps", "ERP-77", MAIL, PHONE);
        registered("Österreich Öl", null, ContactPoint.email("info@oel.example"));
        for (String part : List.of("lumen", "EN LA", " lamps ", "sales_team", "@LUMEN.", "12345", "+4930", "erp-7")) {
            assertThat(found(part)).as(part).containsExactly("Lumen Lamps");
        }
        assertThat(found("ÖSTERR")).containsExactly("Österreich Öl");
        assertThat(found("example")).containsExactly("Lumen Lamps", "Österreich Öl");
        assertThat(found("nobody")).isEmpty();
        assertThat(found("  ")).hasSize(2);
        assertThat(found(null)).hasSize(2);
    }

    @Test
    void aPhoneIsFoundInAnyUsualSpelling() {
        registered("Lumen Lamps", null, ContactPoint.phone("+492214710"));
        registered("Flat 0221 4710", null);
        registered("Elsewhere", null, ContactPoint.phone("+4930221471"));
        for (String typed : List.of("+49 221 4710", "0049 221 4710", "0221/4710", "(0221) 47 10", "+49 (0)221 4710")) {
            assertThat(found(typed)).as(typed).containsExactly("Lumen Lamps");
        }
        assertThat(found("0221 4710")).as("a name that has it too").containsExactly("Flat 0221 4710", "Lumen Lamps");
    }

    @Test
    void percentUnderscoreAndBackslashMeanThemselves() {
        registered("100% Wool", null);
        registered("100 Wools", null);
        registered("A_B", null);
        registered("AxB", null);
        registered("C\\D", null);
        assertThat(found("100%")).containsExactly("100% Wool");
        assertThat(found("%")).containsExactly("100% Wool");
        assertThat(found("a_b")).containsExactly("A_B");
        assertThat(found("_")).containsExactly("A_B");
        assertThat(found("\\")).containsExactly("C\\D");
        assertThat(found("c\\d")).containsExactly("C\\D");
        assertThat(found("'")).isEmpty();
        assertThat(found("?")).isEmpty();
    }

    @Test
    void aCustomerIsInTheListOnceWithTheFirstAddressAndTheFirstNumber() {
        var id = registered("Lumen", "lumen-1", MAIL, ContactPoint.email("lumen@z.example"), PHONE);
        assertThat(page("lumen", null, 50).entries())
                .containsExactly(new CustomerSummary(
                        id,
                        CustomerKind.ORGANIZATION,
                        "Lumen",
                        "lumen@z.example",
                        PHONE.value(),
                        null,
                        "lumen-1",
                        null));
    }

    @Test
    void whatIsNoLongerTrueFindsNobody() {
        var id = registered("Lumen", null, MAIL);
        spec.given(id, new CustomerRenamed(id, "Lumen", "Candela", AT), new ContactPointRemoved(id, MAIL, AT));
        assertThat(found("lumen")).isEmpty();
        assertThat(found("sales_team")).isEmpty();
        assertThat(found("candela")).hasSize(1);
        spec.given(id, new CustomerRenamed(id, "Candela", "CANDELA", AT));
        assertThat(found("candela")).containsExactly("CANDELA");
    }

    @Test
    void pagesFollowTheNamesWithoutAGapOrADouble() {
        List<CustomerId> namesakes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            namesakes.add(registered(i % 2 == 0 ? "Lumen" : "LUMEN", null));
        }
        registered("Zeta lumen", null);
        registered("alpha Lumen", null);
        registered("Else", null);
        for (int limit : List.of(1, 2, 6, 7)) {
            var read = pageByPage("lumen", limit);
            assertThat(read).hasSize(7).doesNotHaveDuplicates();
            assertThat(read.get(0).name()).isEqualTo("alpha Lumen");
            assertThat(read.get(6).name()).isEqualTo("Zeta lumen");
            assertThat(read.subList(1, 6))
                    .extracting(CustomerSummary::customerId)
                    .containsExactlyInAnyOrderElementsOf(namesakes);
        }
        assertThat(pageByPage(null, 3)).hasSize(8);
    }

    private List<CustomerSummary> pageByPage(@Nullable String lookFor, int limit) {
        List<CustomerSummary> read = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(lookFor, cursor, limit);
            assertThat(page.entries()).hasSizeBetween(1, limit);
            read.addAll(page.entries());
            cursor = page.nextCursor();
        } while (cursor != null);
        return read;
    }

    @Test
    void aCharacterThatNoDatabaseKnowsIsRefused() {
        assertThatThrownBy(() -> found("Lu\0men")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> page(null, Cursor.of("\0", CustomerId.next()), 5))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aForeignCursorIsRefused() {
        for (String foreign : List.of("?", Cursor.of("a"), Cursor.of("a", "b"))) {
            assertThatThrownBy(() -> queries.answer(null, foreign, 10, -1))
                    .as(foreign)
                    .isInstanceOf(InvalidValue.class);
        }
    }
}
