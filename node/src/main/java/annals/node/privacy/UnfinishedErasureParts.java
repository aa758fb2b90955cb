package annals.node.privacy;

import annals.command.privacy.Erasures;
import annals.command.shared.Log;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What goes on with erasures after a start. The command side, with somebody who knows which are {@link UnfinishedErasures}.
 */
@Configuration(proxyBeanMethods = false)
public class UnfinishedErasureParts {

    @Bean
    RunningErasures runningErasures(Erasures erasures, UnfinishedErasures unfinished, Log log) {
        return new RunningErasures(erasures, unfinished, log);
    }
}
