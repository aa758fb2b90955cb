package annals.command.logistics.shipment;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.created;
import static annals.command.shared.Answers.done;

import annals.api.access.Allowed;
import annals.api.logistics.shipment.ShipmentCommand.ConfirmDelivery;
import annals.api.logistics.shipment.ShipmentCommand.DispatchShipment;
import annals.api.logistics.shipment.ShipmentCommand.PlanShipment;
import annals.api.logistics.shipment.ShipmentCommand.RecordCheckpoint;
import annals.api.logistics.shipment.ShipmentCommand.ReportException;
import annals.api.logistics.shipment.ShipmentId;
import annals.command.logistics.shipment.ShipmentRequests.Checkpoint;
import annals.command.logistics.shipment.ShipmentRequests.Deliver;
import annals.command.logistics.shipment.ShipmentRequests.Dispatch;
import annals.command.logistics.shipment.ShipmentRequests.Plan;
import annals.command.logistics.shipment.ShipmentRequests.Planned;
import annals.command.logistics.shipment.ShipmentRequests.Trouble;
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
@RequestMapping("/api/logistics/shipments")
class ShipmentController {

    private final Commands commands;

    ShipmentController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({LOGISTICS_CLERK, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Planned>> plan(@Valid @RequestBody Plan body, RequestContext context) {
        var command = new PlanShipment(
                body.id(),
                body.orderId(),
                body.carrier(),
                body.trackingNumber(),
                body.promisedDate(),
                body.externalId(),
                context.occurredAt(body.occurredAt()));
        return created(
                commands.create(context, body, command, body.idIsNew()),
                "/api/logistics/shipments",
                receipt -> new Planned(ShipmentId.of(receipt.id()), receipt.version(), receipt.position()));
    }

    @PostMapping("/{shipmentId}/dispatch")
    @Allowed({LOGISTICS_CLERK, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> dispatch(
            @PathVariable ShipmentId shipmentId,
            @Valid @RequestBody(required = false) @Nullable Dispatch body,
            RequestContext context) {
        var given = body == null ? new Dispatch(null, null, null) : body;
        var command = new DispatchShipment(
                shipmentId, given.carrier(), given.trackingNumber(), context.occurredAt(given.occurredAt()));
        return done(commands.send(context, given, command));
    }

    @PostMapping("/{shipmentId}/checkpoint")
    @Allowed({LOGISTICS_CLERK, ADMIN, INTEGRATION_CLIENT, PARTNER})
    Mono<ResponseEntity<Done>> checkpoint(
            @PathVariable ShipmentId shipmentId, @Valid @RequestBody Checkpoint body, RequestContext context) {
        var command =
                new RecordCheckpoint(shipmentId, body.status(), body.place(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }

    @PostMapping("/{shipmentId}/deliver")
    @Allowed({LOGISTICS_CLERK, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> deliver(
            @PathVariable ShipmentId shipmentId,
            @Valid @RequestBody(required = false) @Nullable Deliver body,
            RequestContext context) {
        var given = body == null ? new Deliver(null, null) : body;
        var command = new ConfirmDelivery(shipmentId, given.proof(), context.occurredAt(given.occurredAt()));
        return done(commands.send(context, given, command));
    }

    @PostMapping("/{shipmentId}/exception")
    @Allowed({LOGISTICS_CLERK, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Done>> exception(
            @PathVariable ShipmentId shipmentId, @Valid @RequestBody Trouble body, RequestContext context) {
        var command = new ReportException(shipmentId, body.kind(), body.note(), context.occurredAt(body.occurredAt()));
        return done(commands.send(context, body, command));
    }
}
