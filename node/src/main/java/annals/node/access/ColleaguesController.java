package annals.node.access;

import annals.api.access.Allowed;
import annals.http.Cursor;
import annals.query.shared.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ColleaguesController {

    private final People people;

    ColleaguesController(People people) {
        this.people = people;
    }

    @GetMapping("/api/people")
    @Allowed(signedIn = true)
    Mono<Page<Colleague>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var place = Cursor.parse(cursor, 1);
        int most = Pages.limit(limit);
        return Page.of(people.active(place.isEmpty() ? "" : place.get(0), most + 1), most, Colleague::login);
    }
}
