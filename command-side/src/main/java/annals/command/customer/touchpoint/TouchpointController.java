package annals.command.customer.touchpoint;

import static annals.api.access.Role.*;
import static annals.command.shared.Answers.created;

import annals.api.access.Allowed;
import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.shared.Text;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
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
@RequestMapping("/api/customers/{customerId}/touchpoints")
class TouchpointController {

    private final Commands commands;

    TouchpointController(Commands commands) {
        this.commands = commands;
    }

    record Contact(
            @Nullable TouchpointId touchpointId,
            @NotNull Channel channel,
            @NotNull Direction direction,
            @NotNull Department department,
            @NotBlank @Size(max = Text.LINE) String subject,
            @Nullable @Size(max = Text.BODY) String body,
            @Nullable @Size(min = 1, max = Text.LINE) String externalId,
            @Nullable Set<@NotNull Department> visibleTo,
            @Nullable Instant occurredAt) {

        TouchpointId id() {
            if (externalId != null) {
                return TouchpointId.derivedFrom(channel + ":" + externalId);
            }
            return touchpointId == null ? TouchpointId.next() : touchpointId;
        }

        boolean idIsNew() {
            return touchpointId == null && externalId == null;
        }
    }

    record Recorded(TouchpointId touchpointId, long version, long position) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({
        SALES_REP,
        SALES_MANAGER,
        SERVICE_AGENT,
        SERVICE_SUPERVISOR,
        LOGISTICS_CLERK,
        MARKETER,
        ACCOUNTANT,
        EXECUTIVE,
        ADMIN,
        INTEGRATION_CLIENT
    })
    Mono<ResponseEntity<Recorded>> record(
            @PathVariable CustomerId customerId, @Valid @RequestBody Contact body, RequestContext context) {
        var command = new RecordTouchpoint(
                body.id(),
                customerId,
                body.channel(),
                body.direction(),
                body.department(),
                body.subject(),
                body.body(),
                body.externalId(),
                body.visibleTo() == null ? Set.of() : Department.setOf(body.visibleTo()),
                context.occurredAt(body.occurredAt()));
        return created(
                commands.create(context, body, command, body.idIsNew()),
                "/api/customers/" + customerId + "/touchpoints",
                receipt -> new Recorded(TouchpointId.of(receipt.id()), receipt.version(), receipt.position()));
    }
}
