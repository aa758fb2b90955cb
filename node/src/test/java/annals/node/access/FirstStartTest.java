package annals.node.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.access.Actor;
import annals.api.access.Role;
import annals.node.start.StartRefused;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;

class FirstStartTest {

    private static final String SHOWN = "Administrator token (shown once): ";
    private static final String CHOSEN = "chosen-by-the-owner";

    private final DatabaseClient database = AccessDatabase.client(AccessDatabase.create());
    private final Tokens tokens = new Tokens(database, new Outbox(database), new Actors());

    @Test
    void theFirstStartMakesATokenAndShowsItOnce() {
        String told = Objects.requireNonNull(start(Optional.empty()));
        assertThat(told).startsWith(SHOWN);
        assertThat(whose(told.substring(SHOWN.length())))
                .isNotNull()
                .satisfies(actor -> assertThat(actor.roles()).containsExactly(Role.ADMIN));
        assertThat(start(Optional.empty())).isNull();
    }

    @Test
    void aTokenChosenByTheOwnerIsTakenAndNeverShown() {
        assertThat(start(Optional.of(CHOSEN))).isNull();
        assertThat(whose(CHOSEN)).isNotNull();
        assertThat(start(Optional.of(CHOSEN))).isNull();
    }

    @Test
    void aTokenChosenLaterIsNotTakenAndThatIsSaid() {
        start(Optional.empty());
        assertThat(start(Optional.of(CHOSEN))).contains("first start only").doesNotContain(CHOSEN);
        assertThat(whose(CHOSEN)).isNull();
    }

    @Test
    void aRevokedFirstTokenIsNotMadeAgain() {
        start(Optional.of(CHOSEN));
        tokens.revoke(java.util.UUID.fromString(
                        Objects.requireNonNull(whose(CHOSEN)).id()))
                .block();
        assertThat(start(Optional.empty())).isNull();
        assertThat(whose(CHOSEN)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in between", "not-ascii-ü-letters", "quotes\"quotes\"quotes"})
    void aTokenThatIsNoSecretIsRefusedWithoutRepeatingIt(String token) {
        assertThatThrownBy(() -> AdministratorToken.configured(Map.of("ANNALS_ADMIN_TOKEN", token)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 16 characters")
                .hasMessageNotContaining(token);
    }

    @Test
    void noTokenIsNoFault() {
        assertThat(AdministratorToken.configured(Map.of())).isEmpty();
        assertThat(AdministratorToken.configured(Map.of("ANNALS_ADMIN_TOKEN", "")))
                .isEmpty();
        assertThat(AdministratorToken.configured(Map.of("ANNALS_ADMIN_TOKEN", CHOSEN)))
                .contains(CHOSEN);
    }

    private @Nullable String start(Optional<String> configured) {
        return new AdministratorToken(tokens).ensure(configured).block();
    }

    private @Nullable Actor whose(String token) {
        return tokens.actor(new Secret(token)).block();
    }
}
