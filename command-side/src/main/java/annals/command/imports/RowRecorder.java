package annals.command.imports;

import static annals.api.customer.CustomerRefusal.CUSTOMER_ALREADY_REGISTERED;
import static annals.api.customer.touchpoint.TouchpointRefusal.TOUCHPOINT_ALREADY_RECORDED;
import static annals.api.logistics.order.OrderRefusal.ORDER_ALREADY_PLACED;
import static annals.api.logistics.shipment.ShipmentRefusal.SHIPMENT_ALREADY_DELIVERED;
import static annals.api.logistics.shipment.ShipmentRefusal.SHIPMENT_ALREADY_DISPATCHED;
import static annals.api.logistics.shipment.ShipmentRefusal.SHIPMENT_ALREADY_PLANNED;
import static annals.api.sales.deal.DealRefusal.DEAL_ALREADY_CLOSED;
import static annals.api.sales.deal.DealRefusal.DEAL_ALREADY_OPENED;
import static annals.api.service.ticket.TicketRefusal.TICKET_ALREADY_OPENED;
import static annals.api.service.ticket.TicketRefusal.TICKET_TRANSITION_ILLEGAL;

import annals.api.shared.DomainCommand;
import annals.api.shared.RefusalCode;
import annals.api.shared.Refused;
import annals.command.imports.rows.Step;
import annals.command.imports.rows.Step.Manner;
import annals.command.shared.Receipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries out the steps of rows, one row after the other, and each step once for all time: which steps are done is read
 * from the log before an aggregate's first row, so neither a crash nor the same file again doubles anything.
 */
final class RowRecorder {

    /** Rows that tell the same count as one again if so many other aggregates' rows of this lane are between them. */
    private static final int REMEMBERED = 500;

    private static final Set<String> ALREADY_SO = names(
            CUSTOMER_ALREADY_REGISTERED,
            TOUCHPOINT_ALREADY_RECORDED,
            DEAL_ALREADY_OPENED,
            DEAL_ALREADY_CLOSED,
            TICKET_ALREADY_OPENED,
            ORDER_ALREADY_PLACED,
            SHIPMENT_ALREADY_PLANNED,
            SHIPMENT_ALREADY_DISPATCHED,
            SHIPMENT_ALREADY_DELIVERED);

    private final String importId;
    private final Sending sending;
    private final Function<String, History> histories;
    private final Patience patience;
    private final Map<String, History> recent = new LinkedHashMap<>(16, 0.75f, true);

    /** Sends the command of a step and waits for what comes of it. */
    @FunctionalInterface
    interface Sending {
        Receipt send(String step, DomainCommand command);
    }

    RowRecorder(String importId, Sending sending, Function<String, History> histories, Patience patience) {
        this.importId = importId;
        this.sending = sending;
        this.histories = histories;
        this.patience = patience;
    }

    /**
     * Answers whether this import recorded anything of the row, now or before it was interrupted.
     *
     * @throws Refused if a step is refused; the steps before it stay done, and come to nothing if the row comes again
     */
    boolean record(List<Step> steps) {
        boolean recorded = false;
        for (Step step : steps) {
            History history = history(step.aggregate());
            String name = history.name(step);
            recorded |= patience.until(() -> carryOut(step, name, history), history::read);
        }
        return recorded;
    }

    private History history(String aggregate) {
        History known = recent.get(aggregate);
        if (known == null) {
            known = patience.until(() -> histories.apply(aggregate), () -> {});
            recent.put(aggregate, known);
            if (recent.size() > REMEMBERED) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return known;
    }

    private boolean carryOut(Step step, String name, History history) {
        String done = history.importOf(name);
        if (done != null) {
            return done.equals(importId);
        }
        if (step.manner() == Manner.IF_MISSING && history.exists()) {
            return false;
        }
        return step.alternatives().stream().anyMatch(command -> changes(name, command, history));
    }

    private boolean changes(String name, DomainCommand command, History history) {
        try {
            return history.done(name, importId, sending.send(name, command).version());
        } catch (Refused refused) {
            String code = refused.refusal().code();
            if (ALREADY_SO.contains(code) || code.equals(TICKET_TRANSITION_ILLEGAL.name())) {
                return false;
            }
            throw refused;
        }
    }

    private static Set<String> names(RefusalCode... codes) {
        return Stream.of(codes).map(RefusalCode::name).collect(Collectors.toUnmodifiableSet());
    }
}
