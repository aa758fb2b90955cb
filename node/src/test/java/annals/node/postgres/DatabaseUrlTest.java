package annals.node.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.node.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void everyPartIsRead() {
        assertThat(DatabaseUrl.parse("postgresql://me:p%40ss+w@db.example:6543/crm?sslmode=require"))
                .isEqualTo(new Database("db.example", 6543, "crm", "me", "p@ss+w", "require"));
    }

    @Test
    void whatIsLeftOutHasTheUsualValue() {
        assertThat(DatabaseUrl.parse("postgres://me:pw@[::1]/crm"))
                .isEqualTo(new Database("::1", 5432, "crm", "me", "pw", "prefer"));
    }

    @Test
    void aDatabaseInALogHasNoPassword() {
        assertThat(DatabaseUrl.parse("postgresql://me:s3cret@host/crm")).hasToString("me@host:5432/crm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host/crm",
                "mysql://me:s3cret@host/crm",
                "postgresql://host/crm",
                "postgresql://me@host/crm",
                "postgresql://me:s3cret@/crm",
                "postgresql://me:s3cret@host",
                "postgresql://me:s3cret@host/",
                "postgresql://me:s3cret@host:port/crm",
                "postgresql://me:s3%cret@host/crm",
                "postgresql://me:s3cret@host/crm?sslmode=maybe",
                "postgresql://me:s3cret@host/crm?options=x"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ANNALS_POSTGRES_URL")
                .hasMessageNotContaining("s3");
    }
}
