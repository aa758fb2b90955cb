package annals.query.history;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.EXECUTIVE;
import static annals.api.access.Role.SALES_MANAGER;
import static annals.api.access.Role.SERVICE_SUPERVISOR;

import annals.api.access.Allowed;
import annals.api.history.Explanation;
import annals.api.history.HistoryRefusal;
import annals.api.shared.Refused;
import annals.query.shared.LooksBack;
import annals.query.shared.Pages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ExplanationController {

    private final Explanations explanations;

    ExplanationController(Explanations explanations) {
        this.explanations = explanations;
    }

    /**
     * The events behind a number of a board or queue.
     *
     * @param number such as {@code sales.pipeline.weighted}; an unknown one is refused with the list of those that are known
     */
    @GetMapping("/api/history/explain")
    @Allowed({AUDITOR, SALES_MANAGER, SERVICE_SUPERVISOR, EXECUTIVE, ADMIN})
    @LooksBack
    Mono<ResponseEntity<Explanation>> explain(
            @RequestParam String number,
            @RequestParam(required = false) @Nullable String pipeline,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable Long atLeast) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "pipeline", pipeline);
        put(parameters, "stage", stage);
        put(parameters, "currency", currency);
        put(parameters, "state", state);
        put(parameters, "priority", priority);
        put(parameters, "owner", owner);
        return explanations
                .of(known(number, parameters), parameters, Pages.atLeast(atLeast))
                .map(explained -> Pages.at(explained.position()).body(explained));
    }

    private static KnownNumber known(String number, Map<String, String> parameters) {
        KnownNumber known = KnownNumber.of(number)
                .orElseThrow(() -> Refused.because(
                        HistoryRefusal.NUMBER_UNKNOWN,
                        "number",
                        number,
                        "known",
                        String.join(", ", KnownNumber.titles())));
        if (!known.needed.isEmpty() && !parameters.containsKey(known.needed)) {
            throw Refused.because(HistoryRefusal.NUMBER_PARAMETER_MISSING, "number", number, "parameter", known.needed);
        }
        return known;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
