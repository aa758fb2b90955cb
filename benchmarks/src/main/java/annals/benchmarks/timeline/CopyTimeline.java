package annals.benchmarks.timeline;

import annals.benchmarks.floor.CopyRows;
import annals.benchmarks.side.Bulk;
import annals.node.postgres.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** W6's floor: the finished rows, copied by one connection into an equal table with its indexes, without any event. */
final class CopyTimeline implements Bulk {

    private static final String FILL = """
            insert into timeline
            select n, md5('customer-' || n %% 1000)::uuid, 'touchpoint', 'crm.customer.touchpoint.recorded',
                   'E-mail from the customer: “Where is my order?”', 'It should have come on Monday.', 'SERVICE', 'EMAIL',
                   'Sam Service', 'PERSON', '01890a5d-ac96-774b-bcce-b302099a8000',
                   '/api/customers/' || md5('customer-' || n %% 1000)::uuid || '/touchpoints/'
                       || md5('touchpoint-' || n)::uuid,
                   '{SERVICE,LOGISTICS}', timestamptz '2026-01-01' + n * interval '1 second', now()
            from generate_series(1, %d) n
            """;

    private final int events;
    private @Nullable CopyRows copy;

    CopyTimeline(int events) {
        this.events = events;
    }

    @Override
    public int size() {
        return events;
    }

    @Override
    public void prepare(Database database, int callers) throws SQLException, IOException {
        copy = CopyRows.of(database, "timeline", Timeline.TABLE, FILL.formatted(events));
    }

    @Override
    public void operate(int caller) throws SQLException, IOException {
        Objects.requireNonNull(copy, "not prepared").again();
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            copy.close();
        }
    }
}
