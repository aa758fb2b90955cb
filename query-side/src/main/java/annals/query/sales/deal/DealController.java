package annals.query.sales.deal;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealFilter;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.DealSummary;
import annals.api.sales.deal.DealView;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
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
@RequestMapping("/api/sales/deals")
class DealController {

    private final DealQueries queries;
    private final Rights rights;

    DealController(DealQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @GetMapping
    @LooksBack
    @Allowed(signedIn = true)
    Mono<ResponseEntity<Page<DealSummary>>> find(
            @RequestParam(required = false) @Nullable PipelineKey pipeline,
            @RequestParam(required = false) @Nullable StageKey stage,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var filter = new DealFilter(pipeline, stage, owner, customerId, q);
        return Pages.answer(queries.answer(filter, cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }

    @GetMapping("/{dealId}")
    @LooksBack(of = "deal")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<DealView>> deal(
            @PathVariable DealId dealId, @RequestParam(required = false) @Nullable Long atLeast, Actor actor) {
        return queries.answer(dealId, rights.of(actor), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position())
                        .eTag("\"" + view.summary().version() + "\"")
                        .body(view));
    }
}
