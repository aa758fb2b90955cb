package annals.node.access;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.shared.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** One person for each role, to try the product with. */
public final class DemoPeople {

    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.INTEGRATION_CLIENT));
    private static final int PASSWORD_LENGTH = 16;

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    /** What one of them signs in with. */
    public record SignIn(String login, String password) {}

    /** Adds those who are missing, each with a new random password; answers only them, as nobody knows the others'. */
    public Mono<List<SignIn>> create() {
        return Flux.fromIterable(PEOPLE).concatMap(this::create).collectList();
    }

    private Mono<SignIn> create(Role role) {
        return Mono.fromCallable(() -> Secret.random().text().substring(0, PASSWORD_LENGTH))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(password ->
                        people.add(newcomer(role), password).map(person -> new SignIn(person.login(), password)));
    }

    private static People.Newcomer newcomer(Role role) {
        String words = role.outside().replace('_', ' ');
        String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new People.Newcomer(
                Login.parse(role.outside()), Text.line("Demo " + name, "A name"), department(role), Set.of(role));
    }

    private static Department department(Role role) {
        return switch (role) {
            case SALES_REP, SALES_MANAGER, PARTNER -> Department.SALES;
            case SERVICE_AGENT, SERVICE_SUPERVISOR -> Department.SERVICE;
            case LOGISTICS_CLERK, INTEGRATION_CLIENT -> Department.LOGISTICS;
            case MARKETER -> Department.MARKETING;
            case ACCOUNTANT -> Department.ACCOUNTING;
            case AUDITOR -> Department.AUDIT;
            case EXECUTIVE, PRIVACY_OFFICER, ADMIN -> Department.MANAGEMENT;
        };
    }
}
