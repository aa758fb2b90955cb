package annals.query.history;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.EXECUTIVE;
import static annals.api.access.Role.SALES_MANAGER;
import static annals.api.access.Role.SERVICE_SUPERVISOR;

import annals.api.access.Allowed;
import annals.api.history.HistoryRefusal;
import annals.api.history.WhatIf;
import annals.api.history.WhatIfView;
import annals.api.shared.Refused;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class WhatIfController {

    private final WhatIfs whatIfs;

    WhatIfController(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    /** What would have been by another rule; nothing is recorded, and nothing is sent. */
    @PostMapping("/api/history/what-if")
    @Allowed({AUDITOR, SALES_MANAGER, SERVICE_SUPERVISOR, EXECUTIVE, ADMIN})
    Mono<WhatIfView> whatIf(@RequestBody WhatIf asked) {
        if (asked.rule() == null) {
            throw Refused.because(
                    HistoryRefusal.RULE_INVALID, "reason", "It takes a rule to ask what it would change.");
        }
        return whatIfs.answer(asked);
    }
}
