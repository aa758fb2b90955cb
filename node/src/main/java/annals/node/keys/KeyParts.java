package annals.node.keys;

import annals.api.shared.Erased;
import annals.api.shared.Ids;
import annals.node.postgres.DatabaseParts;
import annals.node.start.Settings;
import annals.postgresql.encryption.PersonalParts;
import annals.postgresql.encryption.SealedJson;
import annals.postgresql.encryption.SubjectKeys;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys, and who encrypts and decrypts with them. Either side. */
@Configuration(proxyBeanMethods = false)
public class KeyParts {

    private static final int CONNECTIONS = 8;

    @Bean(destroyMethod = "close")
    HikariDataSource keyConnections(KeysDatabase keys) {
        return DatabaseParts.pooled(keys.database(), "keys", CONNECTIONS);
    }

    @Bean
    SubjectKeys subjectKeys(HikariDataSource keyConnections, Settings settings) {
        var masters = MasterKeyFile.open(settings.keysDirectory(), keyConnections);
        var keys = new SubjectKeys(keyConnections, masters, Ids::next);
        keys.finishRotation();
        return keys;
    }

    @Bean
    PersonalParts personalParts(SubjectKeys keys) {
        return new PersonalParts(keys, Subjects::isPersonal, Subjects::of, Subjects::erased);
    }

    @Bean
    SealedJson sealedJson(SubjectKeys keys) {
        return new SealedJson(keys, Erased.TEXT);
    }
}
