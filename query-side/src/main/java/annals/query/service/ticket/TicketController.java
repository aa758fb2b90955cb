package annals.query.service.ticket;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketView;
import annals.query.shared.LooksBack;
import annals.query.shared.Pages;
import annals.query.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class TicketController {

    private final TicketQueries queries;
    private final Rights rights;

    TicketController(TicketQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @GetMapping("/api/service/tickets/{ticketId}")
    @LooksBack(of = "ticket")
    @Allowed(signedIn = true)
    Mono<ResponseEntity<TicketView>> ticket(
            @PathVariable TicketId ticketId, @RequestParam(required = false) @Nullable Long atLeast, Actor actor) {
        return queries.answer(ticketId, actor.department(), rights.of(actor), Pages.atLeast(atLeast))
                .map(view -> Pages.at(view.position())
                        .eTag("\"" + view.version() + "\"")
                        .body(view));
    }
}
