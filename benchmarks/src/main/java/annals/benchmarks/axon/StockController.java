package annals.benchmarks.axon;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.shared.Text;
import annals.benchmarks.side.SampleEvents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The product's route for touchpoints: the same body with the same checks; the answer comes after the commit. */
@RestController
class StockController {

    private static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTouchpoint");

    private final CommandGateway commands;

    StockController(CommandGateway commands) {
        this.commands = commands;
    }

    record Contact(
            @NotNull Channel channel,
            @NotNull Direction direction,
            @NotNull Department department,
            @NotBlank @Size(max = Text.LINE) String subject,
            @Nullable @Size(max = Text.BODY) String body,
            @Nullable @Size(min = 1, max = Text.LINE) String externalId,
            @Nullable Set<@NotNull Department> visibleTo,
            @Nullable Instant occurredAt) {}

    record Recorded(TouchpointId touchpointId, long version) {}

    @PostMapping("/api/customers/{customerId}/touchpoints")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Recorded> record(@PathVariable CustomerId customerId, @Valid @RequestBody Contact body) {
        var command = command(TouchpointId.next(), customerId, body);
        return Mono.fromFuture(() -> commands.send(new GenericCommandMessage<>(command, META_DATA)))
                .thenReturn(new Recorded(command.touchpointId(), 0));
    }

    private static RecordTouchpoint command(TouchpointId id, CustomerId customerId, Contact body) {
        return new RecordTouchpoint(
                id,
                customerId,
                body.channel(),
                body.direction(),
                body.department(),
                body.subject(),
                body.body(),
                body.externalId(),
                body.visibleTo() == null ? Set.of() : body.visibleTo(),
                body.occurredAt() == null ? Instant.now() : body.occurredAt());
    }
}
