package annals.command.privacy;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.done;

import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.api.privacy.*;
import annals.api.privacy.SubjectCommand.*;
import annals.command.privacy.PrivacyRequests.*;
import annals.command.shared.Answers;
import annals.command.shared.Answers.Done;
import annals.command.shared.Commands;
import annals.command.shared.Receipt;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/privacy/subjects/{customerId}/requests")
class SubjectRequestController {

    private final Commands commands;
    private final Rectification rectification;

    SubjectRequestController(Commands commands) {
        this.commands = commands;
        this.rectification = new Rectification(commands);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Received>> receive(
            @PathVariable CustomerId customerId, @Valid @RequestBody Receive body, RequestContext context) {
        var occurredAt = context.occurredAt(body.occurredAt());
        var command = new ReceiveRequest(
                customerId,
                body.requestId() == null ? RequestId.next() : body.requestId(),
                body.kind(),
                body.law(),
                body.receivedOn() == null ? SubjectRules.day(occurredAt) : body.receivedOn(),
                body.channel(),
                body.note(),
                occurredAt);
        return commands.send(context, body, command).map(receipt -> received(command, receipt));
    }

    private static ResponseEntity<Received> received(ReceiveRequest command, Receipt receipt) {
        return ResponseEntity.created(URI.create("/api/privacy/subjects/" + command.customerId()))
                .eTag(String.valueOf(receipt.version()))
                .header(Answers.LOG_POSITION, String.valueOf(receipt.position()))
                .body(new Received(
                        command.requestId(),
                        command.law().due(command.receivedOn()),
                        receipt.version(),
                        receipt.position()));
    }

    @PostMapping("/{requestId}/extend")
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Done>> extend(
            @PathVariable CustomerId customerId,
            @PathVariable RequestId requestId,
            @Valid @RequestBody Extend body,
            RequestContext context) {
        var command = new ExtendRequest(customerId, requestId, body.reason(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{requestId}/confirm-identity")
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Done>> confirmIdentity(
            @PathVariable CustomerId customerId,
            @PathVariable RequestId requestId,
            @Valid @RequestBody Confirm body,
            RequestContext context) {
        var command =
                new ConfirmIdentity(customerId, requestId, body.evidence(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{requestId}/rectify")
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Done>> rectify(
            @PathVariable CustomerId customerId,
            @PathVariable RequestId requestId,
            @Valid @RequestBody Rectify body,
            RequestContext context) {
        return done(rectification.carryOut(customerId, requestId, body, context));
    }

    @PostMapping("/{requestId}/fulfil")
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Done>> fulfil(
            @PathVariable CustomerId customerId,
            @PathVariable RequestId requestId,
            @Valid @RequestBody Fulfil body,
            RequestContext context) {
        var command = new FulfilRequest(customerId, requestId, context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{requestId}/refuse")
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Done>> refuse(
            @PathVariable CustomerId customerId,
            @PathVariable RequestId requestId,
            @Valid @RequestBody Refuse body,
            RequestContext context) {
        var command = new RefuseRequest(
                customerId, requestId, body.reason(), body.note(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }
}
