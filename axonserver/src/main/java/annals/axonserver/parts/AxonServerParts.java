package annals.axonserver.parts;

import annals.axonserver.bus.NodeBus;
import annals.axonserver.connection.AxonServerSettings;
import annals.axonserver.connection.Connections;
import annals.axonserver.erasure.ErasedElsewhere;
import annals.axonserver.erasure.Memory;
import annals.axonserver.log.AxonServerEvents;
import annals.axonserver.log.AxonServerLog;
import annals.command.shared.Log;
import annals.node.parts.NodeName;
import annals.postgresql.encryption.SubjectKeys;
import java.time.Clock;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon Server: the connection, the events it keeps, and how far they go. Either side. */
@Configuration(proxyBeanMethods = false)
public class AxonServerParts {

    @Bean
    AxonServerConfiguration axonServerConfiguration(AxonServerSettings settings, NodeName node) {
        return Connections.configuration(settings, "annals", node.value());
    }

    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration configuration) {
        return Connections.opened(configuration);
    }

    @Bean
    AxonServerEvents axonServerEvents(AxonServerConnectionManager connections) {
        return new AxonServerEvents(connections::getConnection);
    }

    @Bean
    Log log(AxonServerEvents events, Clock clock) {
        return new AxonServerLog(events, clock);
    }

    @Bean
    NodeBus nodeBus(AxonServerConnectionManager connections, AxonServerConfiguration configuration) {
        return new NodeBus(connections, configuration);
    }

    @Bean
    ErasedElsewhere erasedElsewhere(SubjectKeys keys, List<Memory> memories) {
        return new ErasedElsewhere(keys, memories);
    }

    @Bean
    AxonServerHealth axonServerHealth(AxonServerConnectionManager connections) {
        return new AxonServerHealth(() -> connections.getConnection().isConnected());
    }
}
