package annals.standalone.imports;

import annals.command.imports.Imports;
import annals.command.shared.Commands;
import annals.postgresql.eventlog.PushedEventStore;
import annals.standalone.start.Settings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the imports. Uploads lie beside the database, as they outlive the process too. */
@Configuration(proxyBeanMethods = false)
public class ImportParts {

    @Bean(destroyMethod = "") // RunningImports ends them, before what they need ends
    Imports imports(Settings settings, Commands commands, PushedEventStore store, Clock clock) {
        return new Imports(settings.dataDirectory().resolve("imports"), commands, store, clock);
    }

    @Bean
    RejectionsErasure rejectionsErasure(Imports imports, PushedEventStore store) {
        return new RejectionsErasure(imports, store);
    }

    @Bean
    RunningImports runningImports(Imports imports) {
        return new RunningImports(imports);
    }
}
