package annals.standalone.privacy;

import annals.command.privacy.Erasures;
import annals.command.shared.Commands;
import annals.command.shared.Log;
import annals.query.privacy.export.AccessPart;
import annals.query.privacy.export.ReadModelAccess;
import annals.query.privacy.subject.SubjectQueries;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is handed out of a person's data, and what goes on with erasures. A store that keeps something of people adds a
 * part to the export by being an {@link AccessPart}, and a step to erasures by being an
 * {@link annals.command.privacy.Erasure}.
 */
@Configuration(proxyBeanMethods = false)
public class PrivacyParts {

    @Bean
    RunningErasures runningErasures(Erasures erasures, SubjectQueries subjects, Log log) {
        return new RunningErasures(erasures, subjects, log);
    }

    @Bean
    AccessPart eventsOfCustomer(EventStore store, ReadModelAccess readModels) {
        return new EventsOfCustomer(store, readModels);
    }

    @Bean
    AccessArchive accessArchive(ReadModelAccess readModels, List<AccessPart> more) {
        return new AccessArchive(
                Stream.concat(readModels.parts().stream(), more.stream()).toList());
    }

    @Bean
    ExportController exportController(Commands commands, AccessArchive archive) {
        return new ExportController(commands, archive);
    }
}
