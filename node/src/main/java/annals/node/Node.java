package annals.node;

import annals.node.access.AdministratorToken;
import annals.node.postgres.Migrations;
import annals.node.start.Console;
import annals.node.start.DataDirectory;
import annals.node.start.Failure;
import annals.node.start.ReadyLine;
import annals.node.start.Settings;
import annals.node.start.StartMemory;
import annals.node.start.WebPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts a process: first what it stands on, one after the other, then its parts.
 *
 * @param parts lists them, see {@link ListedParts}
 * @param places where the data lie; whatever holds them runs once this has answered
 * @param tables of those parts, in the order in which they are made
 * @param environment the variables that say how it is meant to run
 * @param more makes known what the parts need beside settings and places
 */
public record Node(
        Class<?> parts,
        BiFunction<Settings, DataDirectory, Places> places,
        List<Migrations.Part> tables,
        Map<String, String> environment,
        Consumer<GenericApplicationContext> more) {

    /** Runs until the process is told to stop; ends it with one sentence if it cannot start. */
    @SuppressWarnings("CatchingUnchecked")
    public void run() {
        try {
            start(Settings.from(environment));
        } catch (Exception e) {
            Failure.tell(e);
            System.exit(1);
        }
    }

    private void start(Settings settings) {
        var administratorToken = AdministratorToken.configured(environment);
        var directory = DataDirectory.take(settings.dataDirectory());
        WebPort.requireFree(settings.address(), settings.port());
        var found = places.apply(settings, directory);
        found.prepare(tables);
        var application = new SpringApplication(parts);
        application.addInitializers(known(settings, found));
        application.addInitializers(firstStart(administratorToken));
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ReadyLine::tell);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> StartMemory.giveBack());
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

    private ApplicationContextInitializer<GenericApplicationContext> known(Settings settings, Places places) {
        return context -> {
            context.registerBean(Settings.class, () -> settings);
            places.register(context);
            more.accept(context);
        };
    }
}
