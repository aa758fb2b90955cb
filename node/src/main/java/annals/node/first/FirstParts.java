package annals.node.first;

import annals.command.shared.Commands;
import annals.node.access.DemoPeople;
import annals.node.start.Settings;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an empty installation begins with. The command side. */
@Configuration(proxyBeanMethods = false)
public class FirstParts {

    @Bean
    FirstPipeline firstPipeline(Commands commands, EventStore store, Clock clock) {
        return new FirstPipeline(commands, store, clock);
    }

    @Bean
    Demo demo(Settings settings, FirstPipeline pipeline, DemoPeople people, Commands commands, Clock clock) {
        return new Demo(settings, pipeline, people, commands, clock);
    }
}
