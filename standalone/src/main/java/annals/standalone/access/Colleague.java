package annals.standalone.access;

import annals.api.access.Department;
import io.r2dbc.spi.Readable;
import java.util.UUID;

/**
 * Somebody who may sign in, as everybody else sees them.
 *
 * @param actorId what the log and what they take themselves calls them
 * @param login what others assign to them, and mention them by
 */
record Colleague(String actorId, String login, String name, Department department) {

    static Colleague of(Readable row) {
        return new Colleague(
                Rows.required(row, "id", UUID.class).toString(),
                Rows.required(row, "login", String.class),
                Rows.required(row, "name", String.class),
                Department.valueOf(Rows.required(row, "department", String.class)));
    }
}
