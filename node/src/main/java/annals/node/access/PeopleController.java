package annals.node.access;

import static annals.node.access.AccessRefusal.LOGIN_TAKEN;
import static annals.node.access.AccessRefusal.NOT_ONESELF;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.shared.Refused;
import annals.http.Cursor;
import annals.node.access.People.Newcomer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/administration/people")
class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    record Add(
            @NotNull String login,
            @NotNull String name,
            @NotNull Department department,
            @NotEmpty Set<@NotNull Role> roles,
            @NotNull String password) {

        @Override
        public String toString() {
            return "Add";
        }
    }

    record SetPassword(@NotNull String password) {

        @Override
        public String toString() {
            return "SetPassword";
        }
    }

    record AssignRoles(@NotEmpty Set<@NotNull Role> roles) {}

    @GetMapping
    @Allowed({Role.ADMIN, Role.AUDITOR})
    Mono<Page<Person>> list(@RequestParam(required = false) @Nullable String cursor) {
        var place = Cursor.parse(cursor, 1);
        return Page.of(people.after(place.isEmpty() ? "" : place.get(0), Page.LIMIT + 1), Person::login);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMIN)
    Mono<Person> add(@Valid @RequestBody Add body) {
        var newcomer = new Newcomer(Login.parse(body.login()), body.name(), body.department(), body.roles());
        return people.add(newcomer, body.password())
                .switchIfEmpty(Mono.error(() ->
                        Refused.because(LOGIN_TAKEN, "login", newcomer.login().text())));
    }

    @PostMapping("/{personId}/set-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMIN)
    Mono<Void> setPassword(@PathVariable UUID personId, @Valid @RequestBody SetPassword body) {
        return people.setPassword(personId, body.password());
    }

    @PostMapping("/{personId}/assign-roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMIN)
    Mono<Void> assignRoles(@PathVariable UUID personId, @Valid @RequestBody AssignRoles body, Actor actor) {
        var assigned = people.assignRoles(personId, body.roles());
        return body.roles().contains(Role.ADMIN)
                ? assigned
                : refuseOneself(personId, actor).then(assigned);
    }

    @PostMapping("/{personId}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMIN)
    Mono<Void> disable(@PathVariable UUID personId, Actor actor) {
        return refuseOneself(personId, actor).then(people.disable(personId));
    }

    @PostMapping("/{personId}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMIN)
    Mono<Void> enable(@PathVariable UUID personId) {
        return people.enable(personId);
    }

    private Mono<Void> refuseOneself(UUID id, Actor actor) {
        return people.login(id)
                .filter(login -> login.equals(actor.id()))
                .flatMap(oneself -> Mono.error(Refused.because(NOT_ONESELF)));
    }
}
