package annals.query.logistics.board;

import static annals.postgresql.projection.ColumnType.DATE;
import static annals.postgresql.projection.ColumnType.JSONB;
import static annals.postgresql.projection.ColumnType.NUMERIC;
import static annals.postgresql.projection.ColumnType.TEXT;
import static java.util.Objects.requireNonNull;

import annals.api.logistics.order.OrderState;
import annals.postgresql.projection.Row;
import annals.postgresql.projection.RowChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an order stands.
 *
 * @param stage what the order itself knows of its state
 * @param promised the day promised for the whole order
 */
record Standing(OrderState stage, @Nullable LocalDate promised, BigDecimal net, BigDecimal paid, Parcels parcels) {

    static Standing of(Row row) {
        return new Standing(
                OrderState.valueOf(requireNonNull(row.get("stage", TEXT))),
                row.get("promised_date", DATE),
                requireNonNull(row.get("net", NUMERIC)),
                requireNonNull(row.get("paid", NUMERIC)),
                Parcels.parse(requireNonNull(row.get("shipments", JSONB))));
    }

    Standing enter(OrderState entered) {
        return new Standing(entered, promised, net, paid, parcels);
    }

    Standing with(Parcels changed) {
        return new Standing(stage, promised, net, paid, changed);
    }

    Standing confirmed() {
        return enter(OrderState.PAYMENT_DUE).paid(BigDecimal.ZERO);
    }

    Standing paid(BigDecimal amount) {
        var sum = paid.add(amount);
        boolean complete = stage == OrderState.PAYMENT_DUE && sum.compareTo(net) >= 0;
        return new Standing(complete ? OrderState.PROCESSING : stage, promised, net, sum, parcels);
    }

    /** An order that was called off is not late, whatever had been promised. */
    RowChange writeTo(RowChange row) {
        return row.set("stage", stage)
                .set("state", parcels.state(stage))
                .set("paid", paid)
                .set("shipments", parcels.json())
                .set("was_late", stage != OrderState.CANCELLED && parcels.wasLate())
                .set("open_promise", parcels.openPromise(stage, promised));
    }
}
