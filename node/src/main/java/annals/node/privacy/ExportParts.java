package annals.node.privacy;

import annals.command.shared.Commands;
import annals.query.privacy.export.AccessPart;
import annals.query.privacy.export.ReadModelAccess;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is handed out of a person's data. A store that keeps something of people adds a part to the export by being an
 * {@link AccessPart}. The query side, with {@link Commands} to record that it was handed out.
 */
@Configuration(proxyBeanMethods = false)
public class ExportParts {

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
