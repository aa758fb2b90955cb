package annals.benchmarks.axon;

import annals.node.postgres.DatabaseUrl;
import annals.node.start.Console;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Stock Axon, tuned, behind the product's route: as little as such a server needs. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    NettyReactiveWebServerAutoConfiguration.class,
    HttpHandlerAutoConfiguration.class,
    WebFluxAutoConfiguration.class,
    CodecsAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class
})
@Import(StockController.class)
public class StockServer {

    static final String DATABASE = "ANNALS_POSTGRES_URL";

    // As many as the product's bus has, so that no event loop waits for the database.
    private static final int THREADS = 64;

    /** Starts it; the environment says where its database is. */
    public static void main(String[] arguments) {
        SpringApplication.run(StockServer.class, arguments);
    }

    @Bean
    AxonStore store(Environment environment) {
        return new AxonStore(DatabaseUrl.parse(environment.getRequiredProperty(DATABASE)), AxonSetting.TUNED);
    }

    @Bean
    TokenFilter tokenFilter(AxonStore store) {
        return new TokenFilter(store);
    }

    @Bean
    CommandGateway commands(AxonStore store) {
        return store.configurer()
                .configureCommandBus(configuration -> AsynchronousCommandBus.builder()
                        .executor(Executors.newFixedThreadPool(THREADS))
                        .build())
                .configureAggregate(StockTouchpoint.class)
                .start()
                .commandGateway();
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        Console.tell("Axon is ready on http://localhost:" + port);
    }
}
