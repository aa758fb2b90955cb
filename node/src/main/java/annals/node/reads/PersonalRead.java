package annals.node.reads;

import annals.api.access.ActorType;
import annals.api.access.Department;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was shown what is known of a customer.
 *
 * @param readId names the entry; later ones have higher numbers
 * @param actor the login of a person; the id of a program's token
 * @param department where the actor worked; null if nowhere
 * @param route which question was asked
 * @param until later than from if the same was read again within a minute
 * @param reads how often from the one moment to the other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalRead(
        long readId,
        String actor,
        String actorName,
        ActorType actorType,
        @Nullable Department department,
        String route,
        Instant from,
        Instant until,
        int reads) {

    static PersonalRead of(Readable row) {
        String department = row.get("department", String.class);
        return new PersonalRead(
                required(row, "id", Long.class),
                required(row, "actor", String.class),
                required(row, "actor_name", String.class),
                ActorType.valueOf(required(row, "actor_type", String.class)),
                department == null ? null : Department.valueOf(department),
                required(row, "route", String.class),
                required(row, "since", Instant.class),
                required(row, "until", Instant.class),
                required(row, "reads", Integer.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
