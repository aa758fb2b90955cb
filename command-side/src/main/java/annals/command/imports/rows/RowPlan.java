package annals.command.imports.rows;

import annals.command.imports.mapping.RowKind;
import annals.command.imports.mapping.Values;
import java.util.List;

/** Says what a row asks for. */
@FunctionalInterface
public interface RowPlan {

    /**
     * The steps of a row, in order; the first is about the thing whose rows have to stay in order.
     *
     * @param lines the rows that belong to it in the second file
     * @throws annals.command.imports.mapping.RowFault if the row cannot be recorded
     */
    List<Step> steps(Values values, List<Values> lines, Origin origin);

    /** The plan for a kind of rows. */
    static RowPlan of(RowKind kind) {
        return switch (kind) {
            case CUSTOMERS -> new CustomerRows();
            case DEALS -> new DealRows();
            case TICKETS -> new TicketRows();
            case TICKET_ACTIONS -> new TicketActionRows();
            case ORDERS -> new OrderRows();
            case SHIPMENTS -> new ShipmentRows();
            case TOUCHPOINTS -> new TouchpointRows();
        };
    }
}
