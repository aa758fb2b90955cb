package annals.query.today;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.today.TodayView;
import annals.query.shared.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class TodayController {

    private final TodayQueries queries;

    TodayController(TodayQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/today")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<TodayView>> today(@RequestParam(required = false) @Nullable Long atLeast, Actor actor) {
        return queries.answer(actor, Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position()).body(view));
    }
}
