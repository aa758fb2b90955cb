package annals.node.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.shared.InvalidValue;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void aPasswordIsKeptAsArgon2idWithASaltOfItsOwn() {
        String once = hashed("correct horse battery");
        assertThat(once).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hashed("correct horse battery"));
        assertThat(passwords.match("correct horse battery", once).block()).isTrue();
        assertThat(passwords.match("correct horse batterx", once).block()).isFalse();
    }

    @Test
    void aPasswordIsNeitherShortNorEndless() {
        assertThatThrownBy(() -> hashed("x".repeat(11))).isInstanceOf(InvalidValue.class);
        assertThat(hashed("x".repeat(12))).isNotEmpty();
        assertThat(hashed("x".repeat(200))).isNotEmpty();
        assertThatThrownBy(() -> hashed("x".repeat(201))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void thePasswordOfNobodyIsNeverRight() {
        assertThat(passwords.matchNobodys("correct horse battery").block()).isFalse();
    }

    @Test
    void aSecretIsNeverWrittenByAccident() {
        var secret = Secret.random();
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(new SessionController.SignIn("ida", "correct horse").toString())
                .doesNotContain("horse");
        assertThat(secret.is(secret.text())).isTrue();
        assertThat(secret.is(secret.derived("csrf").text())).isFalse();
    }

    private String hashed(String password) {
        return Objects.requireNonNull(passwords.hashed(password).block());
    }
}
