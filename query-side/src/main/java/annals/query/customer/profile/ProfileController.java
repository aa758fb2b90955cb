package annals.query.customer.profile;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.api.customer.profile.CustomerSummary;
import annals.api.customer.profile.CustomerView;
import annals.api.shared.Page;
import annals.query.shared.LooksBack;
import annals.query.shared.Pages;
import annals.query.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers")
class ProfileController {

    private final CustomerQueries queries;
    private final Rights rights;

    ProfileController(CustomerQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @GetMapping
    @LooksBack
    @Allowed(signedIn = true)
    Mono<ResponseEntity<Page<CustomerSummary>>> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        return Pages.answer(queries.answer(q, cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }

    @GetMapping("/{customerId}")
    @LooksBack(of = "customer")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<CustomerView>> profile(
            @PathVariable CustomerId customerId, @RequestParam(required = false) @Nullable Long atLeast, Actor actor) {
        return queries.answer(customerId, rights.of(actor), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position())
                        .eTag("\"" + view.version() + "\"")
                        .body(view));
    }
}
