package annals.command.logistics.order;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.created;
import static annals.command.shared.Answers.done;

import annals.api.access.Allowed;
import annals.api.logistics.order.OrderCommand.CancelOrder;
import annals.api.logistics.order.OrderCommand.CompleteOrder;
import annals.api.logistics.order.OrderCommand.ConfirmOrder;
import annals.api.logistics.order.OrderCommand.PlaceOrder;
import annals.api.logistics.order.OrderCommand.RecordPayment;
import annals.api.logistics.order.OrderId;
import annals.command.logistics.order.OrderRequests.Cancel;
import annals.command.logistics.order.OrderRequests.Complete;
import annals.command.logistics.order.OrderRequests.Confirm;
import annals.command.logistics.order.OrderRequests.Pay;
import annals.command.logistics.order.OrderRequests.Place;
import annals.command.logistics.order.OrderRequests.Placed;
import annals.command.shared.Answers.Done;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/logistics/orders")
class OrderController {

    private final Commands commands;

    OrderController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({LOGISTICS_CLERK, SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Placed>> place(@Valid @RequestBody Place body, RequestContext context) {
        var command = new PlaceOrder(
                body.id(),
                body.customerId(),
                body.currency(),
                body.lines().stream().map(line -> line.wanted(body.currency())).toList(),
                body.promisedDate(),
                body.dealId(),
                body.externalId(),
                "api",
                context.occurredAt(body.occurredAt()));
        return created(
                commands.create(context, body, command, body.idIsNew()),
                "/api/logistics/orders",
                receipt -> new Placed(OrderId.of(receipt.id()), receipt.version(), receipt.position()));
    }

    @PostMapping("/{orderId}/confirm")
    @Allowed({LOGISTICS_CLERK, SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> confirm(
            @PathVariable OrderId orderId,
            @RequestBody(required = false) @Nullable Confirm body,
            RequestContext context) {
        var given = body == null ? new Confirm(null) : body;
        var command = new ConfirmOrder(orderId, context.occurredAt(given.occurredAt()));
        return done(commands.send(context, given, command));
    }

    @PostMapping("/{orderId}/cancel")
    @Allowed({LOGISTICS_CLERK, SALES_REP, SALES_MANAGER, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> cancel(
            @PathVariable OrderId orderId, @Valid @RequestBody Cancel body, RequestContext context) {
        var command = new CancelOrder(orderId, body.reason(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{orderId}/record-payment")
    @Allowed({LOGISTICS_CLERK, ACCOUNTANT, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> recordPayment(
            @PathVariable OrderId orderId, @Valid @RequestBody Pay body, RequestContext context) {
        var command = new RecordPayment(orderId, body.amount(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{orderId}/complete")
    @Allowed({LOGISTICS_CLERK, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> complete(
            @PathVariable OrderId orderId,
            @RequestBody(required = false) @Nullable Complete body,
            RequestContext context) {
        var given = body == null ? new Complete(null) : body;
        var command = new CompleteOrder(orderId, context.occurredAt(given.occurredAt()));
        return done(commands.send(context, given, command));
    }
}
