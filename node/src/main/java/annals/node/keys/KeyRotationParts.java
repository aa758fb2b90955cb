package annals.node.keys;

import annals.node.access.Outbox;
import annals.postgresql.encryption.SubjectKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rotation of the master key. Either side; only where one process has the keys, as another would not hear of it. */
@Configuration(proxyBeanMethods = false)
public class KeyRotationParts {

    @Bean
    MasterKeyController masterKeyController(SubjectKeys keys, Outbox outbox) {
        return new MasterKeyController(keys, outbox);
    }
}
