package annals.command.privacy;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.done;

import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.api.privacy.*;
import annals.api.privacy.SubjectCommand.*;
import annals.command.privacy.PrivacyRequests.*;
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

@RestController
@RequestMapping("/api/privacy/subjects/{customerId}")
class SubjectController {

    private final Commands commands;
    private final Erasures erasures;

    SubjectController(Commands commands, Erasures erasures) {
        this.commands = commands;
        this.erasures = erasures;
    }

    @PostMapping("/legal-hold")
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Done>> placeLegalHold(
            @PathVariable CustomerId customerId, @Valid @RequestBody Hold body, RequestContext context) {
        var command =
                new PlaceLegalHold(customerId, body.reason(), body.until(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/lift-legal-hold")
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Done>> liftLegalHold(
            @PathVariable CustomerId customerId, @Valid @RequestBody Lift body, RequestContext context) {
        var command = new LiftLegalHold(customerId, body.reason(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    /** Answers once it is decided; the subject's view says when it has been carried out. */
    @PostMapping("/erase")
    @Allowed({PRIVACY_OFFICER, ADMIN})
    Mono<ResponseEntity<Done>> erase(
            @PathVariable CustomerId customerId, @Valid @RequestBody Erase body, RequestContext context) {
        var command =
                new EraseSubject(customerId, body.reason(), body.requestId(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command).doOnNext(decided -> erasures.carryOut(customerId)));
    }

    @PostMapping("/consents")
    @Allowed({
        SALES_REP,
        SALES_MANAGER,
        SERVICE_AGENT,
        SERVICE_SUPERVISOR,
        MARKETER,
        PRIVACY_OFFICER,
        ADMIN,
        INTEGRATION_CLIENT
    })
    Mono<ResponseEntity<Done>> giveConsent(
            @PathVariable CustomerId customerId, @Valid @RequestBody Give body, RequestContext context) {
        var command = new GiveConsent(
                customerId,
                body.purpose(),
                body.channel(),
                body.textVersion(),
                body.source(),
                body.evidence(),
                context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/consents/withdraw")
    @Allowed({
        SALES_REP,
        SALES_MANAGER,
        SERVICE_AGENT,
        SERVICE_SUPERVISOR,
        MARKETER,
        PRIVACY_OFFICER,
        ADMIN,
        INTEGRATION_CLIENT
    })
    Mono<ResponseEntity<Done>> withdrawConsent(
            @PathVariable CustomerId customerId, @Valid @RequestBody Withdraw body, RequestContext context) {
        var command = new WithdrawConsent(
                customerId,
                body.purpose(),
                body.channel(),
                body.source(),
                body.evidence(),
                context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }
}
