package annals.api.audit.trail;

import annals.api.access.ActorType;
import annals.api.access.Department;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, by whom and how. Events from before this was noted lack parts of it.
 *
 * @param commandId names the command among all
 * @param command as it was called then, such as {@code DispatchShipment}
 * @param target the aggregate it was for
 * @param route method and path of the request, or what else sent the command
 * @param idempotencyKey of the request
 * @param actor the login of a person; the id of a program's token
 * @param roles the actor's at that moment
 * @param importId the import whose step it was
 * @param importStep which of its steps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        @Nullable String commandId,
        @Nullable String command,
        @Nullable String target,
        @Nullable String route,
        @Nullable String idempotencyKey,
        String actor,
        String actorName,
        ActorType actorType,
        @Nullable Department department,
        List<String> roles,
        @Nullable String importId,
        @Nullable String importStep) {

    /** Copies the roles. */
    public Origin {
        roles = List.copyOf(roles);
    }
}
