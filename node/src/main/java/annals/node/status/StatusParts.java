package annals.node.status;

import annals.node.access.Outbox;
import annals.node.parts.RunningReadModels;
import annals.postgresql.projection.Rebuilds;
import annals.query.events.EventLogSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the read models are doing, and what may be done about it. The query side. */
@Configuration(proxyBeanMethods = false)
public class StatusParts {

    @Bean
    StatusController statusController(EventLogSource log, RunningReadModels readModels, Rebuilds rebuilds) {
        return new StatusController(log, readModels, rebuilds);
    }

    @Bean
    ReadModelHealth readModelHealth(EventLogSource log, RunningReadModels readModels) {
        return new ReadModelHealth(log, readModels);
    }

    @Bean
    ReadModelController readModelController(RunningReadModels readModels, Rebuilds rebuilds, Outbox outbox) {
        return new ReadModelController(readModels, rebuilds, outbox);
    }

    @Bean
    RebuildController rebuildController(RunningReadModels readModels, Rebuilds rebuilds, Outbox outbox) {
        return new RebuildController(readModels, rebuilds, outbox);
    }
}
