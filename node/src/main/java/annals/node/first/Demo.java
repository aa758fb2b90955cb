package annals.node.first;

import annals.command.shared.Commands;
import annals.node.access.DemoPeople;
import annals.node.start.Console;
import annals.node.start.Settings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Fills an empty installation with a story and people to look at it with, unless {@code ANNALS_DEMO} is false. */
final class Demo implements ApplicationRunner {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;
    private final FirstPipeline pipeline;
    private final DemoPeople people;
    private final DemoStory story;

    Demo(Settings settings, FirstPipeline pipeline, DemoPeople people, Commands commands, Clock clock) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.people = people;
        this.story = new DemoStory(commands, clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!pipeline.ensure() || !settings.demo()) {
            return;
        }
        long steps = story.tell().blockOptional(PATIENCE).orElse(0L);
        Console.tell("A demo story of " + steps + " steps was recorded; ANNALS_DEMO=false starts empty.");
        people.create()
                .flatMapIterable(signIns -> signIns)
                .toIterable()
                .forEach(signIn ->
                        Console.tell("  sign in as %-20s with %s".formatted(signIn.login(), signIn.password())));
    }
}
