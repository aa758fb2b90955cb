package annals.command.customer;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.created;
import static annals.command.shared.Answers.done;

import annals.api.access.Allowed;
import annals.api.customer.CustomerCommand.AddContactPoint;
import annals.api.customer.CustomerCommand.AssignOwner;
import annals.api.customer.CustomerCommand.RegisterCustomer;
import annals.api.customer.CustomerCommand.RemoveContactPoint;
import annals.api.customer.CustomerCommand.RenameCustomer;
import annals.api.customer.CustomerCommand.SetPreference;
import annals.api.customer.CustomerId;
import annals.command.customer.CustomerRequests.Assign;
import annals.command.customer.CustomerRequests.ChangeContactPoint;
import annals.command.customer.CustomerRequests.Point;
import annals.command.customer.CustomerRequests.Prefer;
import annals.command.customer.CustomerRequests.Register;
import annals.command.customer.CustomerRequests.Registered;
import annals.command.customer.CustomerRequests.Rename;
import annals.command.shared.Answers.Done;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import java.util.List;
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
@RequestMapping("/api/customers")
class CustomerController {

    private final Commands commands;

    CustomerController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({SALES_REP, SALES_MANAGER, SERVICE_AGENT, SERVICE_SUPERVISOR, MARKETER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Registered>> register(@Valid @RequestBody Register body, RequestContext context) {
        List<Point> points = body.contactPoints() == null ? List.of() : body.contactPoints();
        var command = new RegisterCustomer(
                id(body),
                body.kind(),
                body.name(),
                points.stream().map(Point::contactPoint).toList(),
                body.preferredChannel(),
                body.externalId(),
                "api",
                context.occurredAt(body.occurredAt()));
        return created(
                commands.create(context, body, command, body.customerId() == null && body.externalId() == null),
                "/api/customers",
                receipt -> new Registered(CustomerId.of(receipt.id()), receipt.version(), receipt.position()));
    }

    private static CustomerId id(Register body) {
        if (body.customerId() != null) {
            return body.customerId();
        }
        return body.externalId() == null ? CustomerId.next() : CustomerId.derivedFrom(body.externalId());
    }

    @PostMapping("/{customerId}/rename")
    @Allowed({SALES_REP, SALES_MANAGER, SERVICE_AGENT, SERVICE_SUPERVISOR, MARKETER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> rename(
            @PathVariable CustomerId customerId, @Valid @RequestBody Rename body, RequestContext context) {
        var command = new RenameCustomer(customerId, body.name(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{customerId}/add-contact-point")
    @Allowed({SALES_REP, SALES_MANAGER, SERVICE_AGENT, SERVICE_SUPERVISOR, MARKETER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> addContactPoint(
            @PathVariable CustomerId customerId, @Valid @RequestBody ChangeContactPoint body, RequestContext context) {
        var point = body.contactPoint().contactPoint();
        var command = new AddContactPoint(customerId, point, context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{customerId}/remove-contact-point")
    @Allowed({SALES_REP, SALES_MANAGER, SERVICE_AGENT, SERVICE_SUPERVISOR, MARKETER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> removeContactPoint(
            @PathVariable CustomerId customerId, @Valid @RequestBody ChangeContactPoint body, RequestContext context) {
        var point = body.contactPoint().contactPoint();
        var command = new RemoveContactPoint(customerId, point, context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{customerId}/set-preference")
    @Allowed({SALES_REP, SALES_MANAGER, SERVICE_AGENT, SERVICE_SUPERVISOR, MARKETER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> setPreference(
            @PathVariable CustomerId customerId, @Valid @RequestBody Prefer body, RequestContext context) {
        var command = new SetPreference(customerId, body.key(), body.value(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{customerId}/assign-owner")
    @Allowed({SALES_MANAGER, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> assignOwner(
            @PathVariable CustomerId customerId, @Valid @RequestBody Assign body, RequestContext context) {
        var command = new AssignOwner(customerId, body.owner(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }
}
