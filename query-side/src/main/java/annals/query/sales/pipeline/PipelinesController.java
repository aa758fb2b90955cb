package annals.query.sales.pipeline;

import annals.api.access.Allowed;
import annals.api.sales.pipeline.PipelineSummary;
import annals.api.shared.Page;
import annals.query.shared.LooksBack;
import annals.query.shared.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class PipelinesController {

    private final PipelinesQueries queries;

    PipelinesController(PipelinesQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/sales/pipelines")
    @LooksBack
    @Allowed(signedIn = true)
    Mono<ResponseEntity<Page<PipelineSummary>>> pipelines(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        return Pages.answer(queries.answer(cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }
}
