package annals.node.imports;

import annals.command.imports.Imports;
import annals.command.shared.Commands;
import annals.node.start.Settings;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the imports. Uploads lie beside the database, as they outlive the process too. The command side. */
@Configuration(proxyBeanMethods = false)
public class ImportParts {

    @Bean(destroyMethod = "") // RunningImports ends them, before what they need ends
    Imports imports(Settings settings, Commands commands, EventStore store, Clock clock) {
        return new Imports(settings.dataDirectory().resolve("imports"), commands, store, clock);
    }

    @Bean
    RejectionsErasure rejectionsErasure(Imports imports, EventStore store) {
        return new RejectionsErasure(imports, store);
    }

    @Bean
    RunningImports runningImports(Imports imports) {
        return new RunningImports(imports);
    }
}
