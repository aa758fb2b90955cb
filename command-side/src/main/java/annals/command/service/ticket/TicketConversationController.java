package annals.command.service.ticket;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.done;

import annals.api.access.Allowed;
import annals.api.service.ticket.TicketCommand.*;
import annals.api.service.ticket.TicketId;
import annals.command.service.ticket.TicketRequests.*;
import annals.command.shared.Answers.Done;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the customer and we say about a ticket. */
@RestController
@RequestMapping("/api/service/tickets")
class TicketConversationController {

    private final Commands commands;

    TicketConversationController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/{ticketId}/reply")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> reply(
            @PathVariable TicketId ticketId, @Valid @RequestBody Reply body, RequestContext context) {
        var command = new ReplyToTicket(
                ticketId,
                context.actor().id(),
                body.body(),
                body.channel(),
                Boolean.TRUE.equals(body.auto()),
                context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/receive-reply")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> receiveReply(
            @PathVariable TicketId ticketId, @Valid @RequestBody ReceiveReply body, RequestContext context) {
        var command = new ReceiveCustomerReply(
                ticketId, body.body(), body.channel(), body.externalId(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/note")
    @Allowed({
        SALES_REP,
        SALES_MANAGER,
        SERVICE_AGENT,
        SERVICE_SUPERVISOR,
        LOGISTICS_CLERK,
        MARKETER,
        ADMIN,
        INTEGRATION_CLIENT
    })
    Mono<ResponseEntity<Done>> note(
            @PathVariable TicketId ticketId, @Valid @RequestBody Note body, RequestContext context) {
        var command = new AddInternalNote(
                ticketId, body.body(), body.readers(context.actor()), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/rate")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> rate(
            @PathVariable TicketId ticketId, @Valid @RequestBody Rate body, RequestContext context) {
        var command = new RateTicket(ticketId, body.score(), body.comment(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }
}
