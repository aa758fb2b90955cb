package annals.query.search;

import annals.api.access.Allowed;
import annals.api.search.SearchView;
import annals.query.shared.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SearchController {

    private final SearchQueries queries;

    SearchController(SearchQueries queries) {
        this.queries = queries;
    }

    /** Whoever is signed in may read all that is looked through; internal notes are not. */
    @GetMapping("/api/search")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<SearchView>> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam @Nullable Long atLeast) {
        return queries.answer(q, Pages.limit(limit), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position()).body(view));
    }
}
