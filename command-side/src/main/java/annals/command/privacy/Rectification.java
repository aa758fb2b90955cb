package annals.command.privacy;

import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerCommand;
import annals.api.customer.CustomerCommand.AddContactPoint;
import annals.api.customer.CustomerCommand.RemoveContactPoint;
import annals.api.customer.CustomerCommand.RenameCustomer;
import annals.api.customer.CustomerId;
import annals.api.privacy.PrivacyRefusal;
import annals.api.privacy.RequestId;
import annals.api.privacy.SubjectCommand.StartRectification;
import annals.api.shared.Refused;
import annals.command.privacy.PrivacyRequests.Rectify;
import annals.command.shared.Commands;
import annals.command.shared.Receipt;
import annals.command.shared.RequestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Corrects a customer's record by the customer's own commands. All of them carry the request as their correlation, so that
 * the log shows which changes the request caused. They are several commands: if one is refused, those before it stand, and
 * the same rectification can be asked for again.
 */
final class Rectification {

    private final Commands commands;

    Rectification(Commands commands) {
        this.commands = commands;
    }

    Mono<Receipt> carryOut(CustomerId customerId, RequestId requestId, Rectify body, RequestContext context) {
        Instant occurredAt = context.occurredAt(body.occurredAt());
        List<CustomerCommand> corrections = corrections(customerId, body, occurredAt);
        if (corrections.isEmpty()) {
            return Mono.error(Refused.because(PrivacyRefusal.RECTIFICATION_EMPTY));
        }
        var start = new StartRectification(customerId, requestId, occurredAt);
        String request = requestId.toString();
        return commands.sendForSubject(request, context, body, start)
                .thenMany(Flux.fromIterable(corrections)
                        .index()
                        .concatMap(step -> commands.sendForSubject(
                                request, context.step(String.valueOf(step.getT1())), body, step.getT2())))
                .last();
    }

    /** What is right comes before what was wrong goes, so that the customer can be reached all the time. */
    private static List<CustomerCommand> corrections(CustomerId customerId, Rectify body, Instant occurredAt) {
        List<CustomerCommand> corrections = new ArrayList<>();
        if (body.name() != null) {
            corrections.add(new RenameCustomer(customerId, body.name(), occurredAt));
        }
        Objects.requireNonNullElse(body.addContactPoints(), List.<ContactPoint>of())
                .forEach(point -> corrections.add(new AddContactPoint(customerId, point, occurredAt)));
        Objects.requireNonNullElse(body.removeContactPoints(), List.<ContactPoint>of())
                .forEach(point -> corrections.add(new RemoveContactPoint(customerId, point, occurredAt)));
        return corrections;
    }
}
