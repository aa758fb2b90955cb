package annals.node.first;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.shared.DomainCommand;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells the story of ten customers over half a year, up to today, so that a newcomer sees life in a minute. */
final class DemoStory {

    private final Commands commands;
    private final Clock clock;

    DemoStory(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Records the steps that have happened by now, one after the other; answers how many. */
    Mono<Long> tell() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var known = known();
        return Flux.fromIterable(read())
                .map(StoryStep::new)
                .filter(step -> step.occurredAt(today).isBefore(clock.instant()))
                .concatMap(step -> {
                    var command = step.command(today, known);
                    return commands.send(context(step.actor()), command, command);
                })
                .count();
    }

    private RequestContext context(String actor) {
        var role = Role.of(actor);
        String words = actor.replace('_', ' ');
        String name = "Demo " + Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new RequestContext(
                new Actor(actor, name, ActorType.USER, department(role), Set.of(role)), "story", null, null, clock);
    }

    private static Department department(Role role) {
        return switch (role) {
            case SERVICE_AGENT, SERVICE_SUPERVISOR -> Department.SERVICE;
            case LOGISTICS_CLERK -> Department.LOGISTICS;
            case MARKETER -> Department.MARKETING;
            case ACCOUNTANT -> Department.ACCOUNTING;
            default -> Department.SALES;
        };
    }

    private static Map<String, Class<? extends DomainCommand>> known() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainCommand.class));
        Map<String, Class<? extends DomainCommand>> known = new HashMap<>();
        scanner.findCandidateComponents("annals.api").forEach(found -> {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                    .asSubclass(DomainCommand.class);
            known.put(type.getSimpleName(), type);
        });
        return known;
    }

    private static Iterable<tools.jackson.databind.JsonNode> read() {
        try (var story = DemoStory.class.getResourceAsStream("/demo/story.json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(story));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
