package annals.command.service.ticket;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.created;
import static annals.command.shared.Answers.done;

import annals.api.access.Allowed;
import annals.api.service.ticket.TicketCommand.*;
import annals.api.service.ticket.TicketId;
import annals.command.service.ticket.TicketRequests.*;
import annals.command.shared.Answers.Done;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Opens tickets and brings them on. */
@RestController
@RequestMapping("/api/service/tickets")
class TicketController {

    private final Commands commands;

    TicketController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
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
    Mono<ResponseEntity<Opened>> open(@Valid @RequestBody Open body, RequestContext context) {
        var command = new OpenTicket(
                body.id(),
                body.customerId(),
                body.type(),
                body.channel(),
                body.priority(),
                body.subject(),
                body.body(),
                body.externalId(),
                context.occurredAt(body.occurredAt()));
        return created(
                commands.create(context, body, command, body.idIsNew()),
                "/api/service/tickets",
                receipt -> new Opened(TicketId.of(receipt.id()), receipt.version(), receipt.position()));
    }

    @PostMapping("/{ticketId}/take")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> take(
            @PathVariable TicketId ticketId, @Valid @RequestBody Take body, RequestContext context) {
        var command = new TakeTicket(
                ticketId,
                context.actor().id(),
                Boolean.TRUE.equals(body.takeOver()),
                context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/classify")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> classify(
            @PathVariable TicketId ticketId, @Valid @RequestBody Classify body, RequestContext context) {
        var command = new ClassifyTicket(
                ticketId, body.category(), body.type(), body.priority(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/assign")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> assign(
            @PathVariable TicketId ticketId, @Valid @RequestBody Assign body, RequestContext context) {
        var command = new AssignTicket(ticketId, body.owner(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/escalate")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> escalate(
            @PathVariable TicketId ticketId, @Valid @RequestBody Escalate body, RequestContext context) {
        var command = new EscalateTicket(ticketId, body.level(), body.reason(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/record-action")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> recordAction(
            @PathVariable TicketId ticketId, @Valid @RequestBody RecordAction body, RequestContext context) {
        var command =
                new RecordTicketAction(ticketId, body.action(), body.note(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/link-customer")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> linkCustomer(
            @PathVariable TicketId ticketId, @Valid @RequestBody LinkCustomer body, RequestContext context) {
        var command = new LinkTicketToCustomer(ticketId, body.customerId(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/await-customer")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> awaitCustomer(
            @PathVariable TicketId ticketId, @Valid @RequestBody AwaitFromCustomer body, RequestContext context) {
        var command = new AwaitCustomer(ticketId, body.until(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/await-internal")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> awaitInternal(
            @PathVariable TicketId ticketId, @Valid @RequestBody AwaitFromUs body, RequestContext context) {
        var command = new AwaitInternal(
                ticketId, body.department(), body.note(), body.until(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/snooze")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> snooze(
            @PathVariable TicketId ticketId, @Valid @RequestBody Snooze body, RequestContext context) {
        var command = new SnoozeTicket(ticketId, body.until(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/resume")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> resume(
            @PathVariable TicketId ticketId, @Valid @RequestBody Moment body, RequestContext context) {
        var command = new ResumeTicket(ticketId, context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/resolve")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> resolve(
            @PathVariable TicketId ticketId, @Valid @RequestBody Resolve body, RequestContext context) {
        var command = new ResolveTicket(ticketId, body.resolution(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/reopen")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> reopen(
            @PathVariable TicketId ticketId, @Valid @RequestBody Reopen body, RequestContext context) {
        var command = new ReopenTicket(ticketId, body.reason(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/close")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> close(
            @PathVariable TicketId ticketId, @Valid @RequestBody Moment body, RequestContext context) {
        var command = new CloseTicket(ticketId, context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/cancel")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> cancel(
            @PathVariable TicketId ticketId, @Valid @RequestBody Cancel body, RequestContext context) {
        var command = new CancelTicket(ticketId, body.reason(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{ticketId}/merge")
    @Allowed({SERVICE_AGENT, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> merge(
            @PathVariable TicketId ticketId, @Valid @RequestBody Merge body, RequestContext context) {
        var command = new MergeTicket(ticketId, body.into(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }
}
