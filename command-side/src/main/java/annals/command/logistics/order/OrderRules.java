package annals.command.logistics.order;

import static annals.api.logistics.order.OrderRefusal.*;

import annals.api.logistics.order.OrderState;
import annals.api.logistics.order.WantedLine;
import annals.api.shared.Money;
import annals.api.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** What holds for every order. */
final class OrderRules {

    static final int MOST_LINES = 500;

    private OrderRules() {}

    static Optional<Refusal> mayHaveLines(List<WantedLine> lines, String currency) {
        if (lines.isEmpty()) {
            return Optional.of(Refusal.of(LINES_MISSING));
        }
        if (lines.size() > MOST_LINES) {
            return Optional.of(Refusal.of(TOO_MANY_LINES, "most", MOST_LINES));
        }
        return lines.stream()
                .flatMap(line -> mayBeIn(currency, line.unitPrice()).stream())
                .findFirst();
    }

    /** All amounts of an order are in its currency. */
    static Optional<Refusal> mayBeIn(String currency, Money amount) {
        return amount.currency().equals(currency)
                ? Optional.empty()
                : Optional.of(Refusal.of(CURRENCIES_MIXED, "currency", currency, "other", amount.currency()));
    }

    static Optional<Refusal> mayConfirm(OrderState state) {
        return switch (state) {
            case PLACED -> Optional.empty();
            case PAYMENT_DUE, PROCESSING -> Optional.of(Refusal.of(ORDER_ALREADY_CONFIRMED));
            case IN_TRANSIT -> Optional.of(Refusal.of(ORDER_ALREADY_DISPATCHED));
            default -> ended(state);
        };
    }

    /** What has left can come back, but cannot be called off. */
    static Optional<Refusal> mayCancel(OrderState state) {
        return state == OrderState.IN_TRANSIT ? Optional.of(Refusal.of(ORDER_ALREADY_DISPATCHED)) : ended(state);
    }

    /** A customer may pay before, when or after the goods leave, in parts, but never more than is due. */
    static Optional<Refusal> mayPay(OrderState state, Money due, Money amount) {
        if (amount.amount().signum() == 0) {
            return Optional.of(Refusal.of(PAYMENT_EMPTY));
        }
        return mayBeIn(due.currency(), amount)
                .or(() -> ended(state))
                .or(() -> amount.amount().compareTo(due.amount()) > 0
                        ? Optional.of(Refusal.of(PAYMENT_EXCEEDS_DUE, "due", due))
                        : Optional.empty());
    }

    /** An order may travel in several shipments, and before it is accepted or paid; then it is accepted by that. */
    static Optional<Refusal> mayShip(OrderState state) {
        return ended(state);
    }

    static Optional<Refusal> mayComplete(OrderState state, Money due) {
        if (state != OrderState.IN_TRANSIT) {
            return ended(state).or(() -> Optional.of(Refusal.of(ORDER_NOT_DISPATCHED)));
        }
        return due.amount().signum() > 0 ? Optional.of(Refusal.of(PAYMENT_MISSING, "due", due)) : Optional.empty();
    }

    static OrderState afterPayment(OrderState state, Money due) {
        return state == OrderState.PAYMENT_DUE && due.amount().signum() == 0 ? OrderState.PROCESSING : state;
    }

    private static Optional<Refusal> ended(OrderState state) {
        return switch (state) {
            case DELIVERED -> Optional.of(Refusal.of(ORDER_ALREADY_COMPLETED));
            case CANCELLED -> Optional.of(Refusal.of(ORDER_ALREADY_CANCELLED));
            default -> Optional.empty();
        };
    }
}
