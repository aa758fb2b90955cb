package annals.standalone;

import annals.standalone.access.AccessLogParts;
import annals.standalone.access.AccessParts;
import annals.standalone.access.AdministratorToken;
import annals.standalone.access.DoorParts;
import annals.standalone.imports.ImportParts;
import annals.standalone.keys.KeyParts;
import annals.standalone.parts.CommandParts;
import annals.standalone.parts.EventLogParts;
import annals.standalone.parts.ReadModelParts;
import annals.standalone.parts.WebParts;
import annals.standalone.postgres.DatabaseParts;
import annals.standalone.privacy.PrivacyParts;
import annals.standalone.proof.ProofParts;
import annals.standalone.reads.ReadParts;
import annals.standalone.screens.Screens;
import annals.standalone.start.Console;
import annals.standalone.start.DataDirectory;
import annals.standalone.start.Failure;
import annals.standalone.start.Settings;
import annals.standalone.start.WebPort;
import java.util.Optional;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the standalone assembly: first what it stands on, one after the other, then its parts. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            R2dbcAutoConfiguration.class,
            R2dbcTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            ReactiveUserDetailsServiceAutoConfiguration.class
        })
@Import({
    DatabaseParts.class,
    KeyParts.class,
    EventLogParts.class,
    CommandParts.class,
    ImportParts.class,
    ReadModelParts.class,
    WebParts.class,
    AccessParts.class,
    AccessLogParts.class,
    ReadParts.class,
    DoorParts.class,
    PrivacyParts.class,
    ProofParts.class,
    Screens.class
})
@ComponentScan({
    "annals.standalone.parts",
    "annals.standalone.status",
    "annals.standalone.erasure",
    "annals.standalone.first"
})
public class Annals {

    /** Starts the product and keeps it running until the process is told to stop. */
    @SuppressWarnings("CatchingUnchecked")
    public static void main(String[] args) {
        try {
            start(Settings.from(System.getenv()));
        } catch (Exception e) {
            Failure.tell(e);
            System.exit(1);
        }
    }

    private static void start(Settings settings) {
        var administratorToken = AdministratorToken.configured(System.getenv());
        var directory = DataDirectory.take(settings.dataDirectory());
        WebPort.requireFree(settings.address(), settings.port());
        var places = Places.of(settings, directory);
        places.prepare();
        var application = new SpringApplication(Annals.class);
        application.addInitializers(known(settings, places));
        application.addInitializers(firstStart(administratorToken));
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ReadyLine::tell);
        application.run();
    }

    private static ApplicationContextInitializer<GenericApplicationContext> firstStart(Optional<String> token) {
        return context -> context.registerBean(
                "firstStart",
                ApplicationRunner.class,
                () -> arguments -> context.getBean(AdministratorToken.class)
                        .ensure(token)
                        .blockOptional()
                        .ifPresent(Console::tell));
    }

    private static ApplicationContextInitializer<GenericApplicationContext> known(Settings settings, Places places) {
        return context -> {
            context.registerBean(Settings.class, () -> settings);
            places.register(context);
        };
    }
}
