package annals.node.access;

import annals.api.access.Department;
import io.r2dbc.spi.Readable;

/**
 * Somebody who may sign in, as everybody else sees them.
 *
 * @param login by which the log and every owner names them, and by which they are mentioned
 */
record Colleague(String login, String name, Department department) {

    static Colleague of(Readable row) {
        return new Colleague(
                Rows.required(row, "login", String.class),
                Rows.required(row, "name", String.class),
                Department.valueOf(Rows.required(row, "department", String.class)));
    }
}
