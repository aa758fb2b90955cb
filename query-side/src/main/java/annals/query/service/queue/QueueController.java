package annals.query.service.queue;

import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.api.service.queue.QueueFilter;
import annals.api.service.queue.QueueView;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import annals.query.shared.LooksBack;
import annals.query.shared.Pages;
import annals.query.shared.Repeated;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class QueueController {

    private final QueueQueries queries;

    QueueController(QueueQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/service/queue")
    @LooksBack
    @Allowed(signedIn = true)
    Mono<ResponseEntity<QueueView>> queue(
            @RequestParam(required = false) @Nullable Set<TicketState> state,
            @RequestParam(required = false) @Nullable TicketPriority priority,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "false") boolean unowned,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var filter = new QueueFilter(Repeated.values(state), priority, owner, unowned, customerId);
        return queries.answer(filter, cursor, Pages.limit(limit), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position()).body(view));
    }
}
