package annals.query.sales.pipeline;

import annals.api.access.Allowed;
import annals.api.sales.pipeline.DealCard;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.PipelineView;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Page;
import annals.query.shared.LooksBack;
import annals.query.shared.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/sales/pipeline")
class PipelineController {

    private final PipelineQueries queries;

    PipelineController(PipelineQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @LooksBack
    @Allowed(signedIn = true)
    Mono<ResponseEntity<PipelineView>> board(
            @RequestParam(defaultValue = "default") PipelineKey pipeline,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        return queries.answer(pipeline, owner, Pages.limit(limit), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position()).body(view));
    }

    @GetMapping("/deals")
    @LooksBack
    @Allowed(signedIn = true)
    Mono<ResponseEntity<Page<DealCard>>> column(
            @RequestParam(defaultValue = "default") PipelineKey pipeline,
            @RequestParam StageKey stage,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        return Pages.answer(queries.answer(pipeline, stage, owner, cursor, Pages.limit(limit), Pages.atLeast(atLeast)));
    }
}
