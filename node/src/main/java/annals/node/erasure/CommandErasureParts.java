package annals.node.erasure;

import annals.command.shared.Log;
import annals.postgresql.encryption.SubjectKeys;
import annals.postgresql.projection.ReadModelReader;
import org.axonframework.common.caching.Cache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of an erasure at what the command side holds, and at the keys. The command side, with a {@link ReadModelReader}
 * to find records that were nobody's at first.
 */
@Configuration(proxyBeanMethods = false)
public class CommandErasureParts {

    @Bean
    KeysErasure keysErasure(SubjectKeys keys, ReadModelReader reader, Log log) {
        return new KeysErasure(keys, reader, log);
    }

    @Bean
    AggregatesErasure aggregatesErasure(Cache recentAggregates) {
        return new AggregatesErasure(recentAggregates);
    }
}
