package annals.node.access;

import static annals.api.access.Role.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;

import annals.node.access.Visitors.Browser;
import annals.node.postgres.Database;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;

@DoorTest
class SessionTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Database database;

    private DatabaseClient tables;
    private Person person;
    private Browser browser;

    @BeforeEach
    void signIn() {
        tables = AccessDatabase.client(database);
        person = visitors.person(SALES_REP);
        browser = visitors.browser(person);
    }

    @Test
    void afterTheSignOutACopyOfTheCookieIsWorthless() {
        expectRead(200);
        visitors.client()
                .delete()
                .uri("/api/session")
                .headers(browser.headers())
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .valueEquals(Visitors.COOKIE, "");
        expectRead(401);
    }

    @Test
    void aNewSignInInTheSameBrowserEndsTheEarlierSession() {
        visitors.signIn(person.login(), Visitors.PASSWORD)
                .headers(browser.headers())
                .exchange()
                .expectStatus()
                .isOk();
        expectRead(401);
    }

    @Test
    void aSessionEndsAfterEightHoursWithoutUse() {
        age("last_used_at", "7 hours 59 minutes");
        expectRead(200);
        browser = visitors.browser(person);
        age("last_used_at", "8 hours 1 minute");
        expectRead(401);
    }

    @Test
    void aSessionEndsAfterADayHoweverMuchItIsUsed() {
        age("created_at", "23 hours 59 minutes");
        expectRead(200);
        browser = visitors.browser(person);
        age("created_at", "24 hours 1 minute");
        expectRead(401);
    }

    @Test
    void useKeepsASessionAlive() {
        age("last_used_at", "7 hours");
        expectRead(200);
        assertThat(count("select count(*) from access.session where person_id = :id"
                        + " and last_used_at > now() - interval '1 minute'"))
                .isOne();
    }

    @Test
    void aNewPasswordEndsTheSessionsOpenedWithTheOldOne(@Autowired People people) {
        expectRead(200);
        people.setPassword(person.personId(), "another horse battery").block();
        expectRead(401);
        visitors.signIn(person.login(), "another horse battery")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndStaysOutWithTheOldCookie(@Autowired People people) {
        expectRead(200);
        people.disable(person.personId()).block();
        expectRead(401);
        people.enable(person.personId()).block();
        expectRead(401);
    }

    @Test
    void aSessionOutlivesTheProcess() {
        var afterRestart = new Sessions(tables, new Outbox(tables), new Actors());
        var actor = Objects.requireNonNull(
                afterRestart.actor(new Secret(browser.cookie())).block());
        assertThat(actor.id()).isEqualTo(person.login());
    }

    @Test
    void theTablesHoldNeitherPasswordNorCookie() {
        var rows = tables.sql("select row_to_json(person)::text || row_to_json(session)::text as found"
                        + " from access.person join access.session on person_id = id where id = :id")
                .bind("id", person.personId())
                .map(row -> Rows.required(row, "found", String.class))
                .one();
        assertThat(rows.block())
                .contains("$argon2id$")
                .doesNotContain(Visitors.PASSWORD, browser.cookie(), browser.csrfToken());
    }

    @Test
    void aChangeNeedsTheTokenThatOnlyOurPagesKnow() {
        sell(headers -> {}, 403);
        sell(headers -> headers.set(CsrfToken.HEADER, "wrong"), 403);
        sell(headers -> headers.set(CsrfToken.HEADER, browser.cookie()), 403);
        sell(headers -> headers.set(CsrfToken.HEADER, browser.csrfToken()), 200);
    }

    @Test
    void aForgedRequestToARouteForEveryoneBorrowsNobodysName() {
        visitors.client()
                .post()
                .uri("/probe/anybody")
                .cookie(Visitors.COOKIE, browser.cookie())
                .exchange()
                .expectBody(String.class)
                .isEqualTo("nobody");
    }

    private void sell(Consumer<HttpHeaders> headers, int status) {
        visitors.client()
                .post()
                .uri("/probe/sales")
                .cookie(Visitors.COOKIE, browser.cookie())
                .headers(headers)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void expectRead(int status) {
        visitors.client()
                .get()
                .uri("/probe/sales")
                .headers(browser.headers())
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void age(String column, String interval) {
        tables.sql("update access.session set " + column + " = now() - interval '" + interval
                        + "' where person_id = :id")
                .bind("id", person.personId())
                .then()
                .block();
    }

    private long count(String sql) {
        return Objects.requireNonNull(tables.sql(sql)
                .bind("id", person.personId())
                .map(row -> Rows.required(row, "count", Long.class))
                .one()
                .block());
    }
}
