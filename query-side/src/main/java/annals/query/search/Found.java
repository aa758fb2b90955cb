package annals.query.search;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.value;

import annals.api.customer.CustomerId;
import annals.api.search.FoundEntry;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Something found, with what decides how far in front it stands.
 *
 * @param rank how well it fits: 0 is best
 */
record Found(FoundEntry entry, int rank, boolean open, Instant at) {

    static final Comparator<Found> BEST_FIRST = Comparator.comparingInt(Found::rank)
            .thenComparing(Found::open, Comparator.reverseOrder())
            .thenComparing(Found::at, Comparator.reverseOrder())
            .thenComparing(found -> found.entry().kind())
            .thenComparing(found -> found.entry().id());

    static Found of(Place place, Readable row) {
        UUID id = value(row, "id", UUID.class);
        UUID customer = row.get("customer_id", UUID.class);
        var entry = new FoundEntry(
                place.kind(),
                id,
                text(row, "title"),
                row.get("detail", String.class),
                place.screen() + id,
                row.get("state", String.class),
                customer == null ? null : new CustomerId(customer));
        return new Found(
                entry, value(row, "rank", Integer.class), value(row, "open", Boolean.class), moment(row, "at"));
    }
}
