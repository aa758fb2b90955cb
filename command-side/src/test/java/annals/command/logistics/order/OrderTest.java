package annals.command.logistics.order;

import static annals.api.customer.CustomerRefusal.CUSTOMER_UNKNOWN;
import static annals.api.logistics.order.OrderRefusal.*;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.logistics.order.OrderAction;
import annals.api.logistics.order.OrderCommand;
import annals.api.logistics.order.OrderCommand.CancelOrder;
import annals.api.logistics.order.OrderCommand.CompleteOrder;
import annals.api.logistics.order.OrderCommand.ConfirmOrder;
import annals.api.logistics.order.OrderCommand.PlaceOrder;
import annals.api.logistics.order.OrderCommand.RecordPayment;
import annals.api.logistics.order.OrderEvent;
import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderCompleted;
import annals.api.logistics.order.OrderEvent.OrderConfirmed;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderEvent.OrderPlaced;
import annals.api.logistics.order.OrderEvent.PaymentReceived;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderLine;
import annals.api.logistics.order.OrderState;
import annals.api.logistics.order.WantedLine;
import annals.api.sales.deal.DealId;
import annals.api.shared.Money;
import annals.command.shared.AggregateSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final LocalDate PROMISED = LocalDate.of(2026, 4, 1);
    private static final CustomerId ADA = CustomerId.next();
    private static final CustomerId BOB = CustomerId.next();
    private static final OrderId ID = OrderId.next();
    private static final WantedLine CHEESE = wanted("Cheese", "2", "6.00", null);
    private static final WantedLine TOFU = wanted("Tofu", "1", "10.00", "0.15");
    private static final Money NET = Money.of("20.50", "EUR");

    private final AggregateSpec orders = AggregateSpec.of(new OrderFeature());

    @BeforeEach
    void adaAndBobAreCustomers() {
        for (CustomerId id : List.of(ADA, BOB)) {
            orders.given(id, new CustomerRegistered(id, CustomerKind.PERSON, "A", List.of(), null, null, "api", AT));
        }
    }

    private static WantedLine wanted(String product, String quantity, String price, @Nullable String discount) {
        var fraction = discount == null ? null : new BigDecimal(discount);
        return new WantedLine(product, new BigDecimal(quantity), Money.of(price, "EUR"), fraction);
    }

    private static PlaceOrder place(CustomerId customer, List<WantedLine> lines, @Nullable String externalId) {
        return new PlaceOrder(ID, customer, "EUR", lines, PROMISED, null, externalId, "api", AT);
    }

    private static PlaceOrder place() {
        return place(ADA, List.of(CHEESE, TOFU), null);
    }

    private static OrderPlaced placed() {
        var lines = List.of(OrderLine.agreed(CHEESE), OrderLine.agreed(TOFU));
        return new OrderPlaced(ID, ADA, lines, NET, PROMISED, null, null, "api", AT);
    }

    private static OrderEvent[] past(String state) {
        var confirmed = new OrderConfirmed(ID, ADA, AT);
        var paid = new PaymentReceived(ID, ADA, NET, AT);
        var left = new OrderDispatched(ID, ADA, AT);
        return switch (state) {
            case "NONE" -> new OrderEvent[] {};
            case "PLACED" -> new OrderEvent[] {placed()};
            case "PLACED_PAID" -> new OrderEvent[] {placed(), paid};
            case "PAYMENT_DUE" -> new OrderEvent[] {placed(), confirmed};
            case "PROCESSING" -> new OrderEvent[] {placed(), confirmed, paid};
            case "IN_TRANSIT" -> new OrderEvent[] {placed(), left};
            case "IN_TRANSIT_PAID" -> new OrderEvent[] {placed(), left, paid};
            case "DELIVERED" -> new OrderEvent[] {placed(), left, paid, new OrderCompleted(ID, ADA, AT)};
            case "CANCELLED" -> new OrderEvent[] {placed(), new OrderCancelled(ID, ADA, "?", AT)};
            default -> throw new IllegalArgumentException(state);
        };
    }

    /** An order in this state, whatever led to it. */
    private AggregateSpec given(String state) {
        return orders.given(ID, past(state));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            STATE           | PLACE                | CONFIRM                  | CANCEL                   | PAY                     | COMPLETE
            NONE            | OrderPlaced          | ORDER_NOT_FOUND          | ORDER_NOT_FOUND          | ORDER_NOT_FOUND         | ORDER_NOT_FOUND
            PLACED          | ORDER_ALREADY_PLACED | OrderConfirmed           | OrderCancelled           | PaymentReceived         | ORDER_NOT_DISPATCHED
            PLACED_PAID     | ORDER_ALREADY_PLACED | OrderConfirmed           | OrderCancelled           | PAYMENT_EXCEEDS_DUE     | ORDER_NOT_DISPATCHED
            PAYMENT_DUE     | ORDER_ALREADY_PLACED | ORDER_ALREADY_CONFIRMED  | OrderCancelled           | PaymentReceived         | ORDER_NOT_DISPATCHED
            PROCESSING      | ORDER_ALREADY_PLACED | ORDER_ALREADY_CONFIRMED  | OrderCancelled           | PAYMENT_EXCEEDS_DUE     | ORDER_NOT_DISPATCHED
            IN_TRANSIT      | ORDER_ALREADY_PLACED | ORDER_ALREADY_DISPATCHED | ORDER_ALREADY_DISPATCHED | PaymentReceived         | PAYMENT_MISSING
            IN_TRANSIT_PAID | ORDER_ALREADY_PLACED | ORDER_ALREADY_DISPATCHED | ORDER_ALREADY_DISPATCHED | PAYMENT_EXCEEDS_DUE     | OrderCompleted
            DELIVERED       | ORDER_ALREADY_PLACED | ORDER_ALREADY_COMPLETED  | ORDER_ALREADY_COMPLETED  | ORDER_ALREADY_COMPLETED | ORDER_ALREADY_COMPLETED
            CANCELLED       | ORDER_ALREADY_PLACED | ORDER_ALREADY_CANCELLED  | ORDER_ALREADY_CANCELLED  | ORDER_ALREADY_CANCELLED | ORDER_ALREADY_CANCELLED
            """)
    void everyCommandInEveryState(
            String state, String place, String confirm, String cancel, String pay, String complete) {
        becomesOf(state, place(), place);
        becomesOf(state, new ConfirmOrder(ID, AT), confirm);
        becomesOf(state, new CancelOrder(ID, "Too late", AT), cancel);
        becomesOf(state, new RecordPayment(ID, NET, AT), pay);
        becomesOf(state, new CompleteOrder(ID, AT), complete);
        isOffered(state, OrderAction.CONFIRM, confirm);
        isOffered(state, OrderAction.CANCEL, cancel);
        isOffered(state, OrderAction.RECORD_PAYMENT, pay);
        isOffered(state, OrderAction.COMPLETE, complete);
    }

    /** What those who look are offered is what those who act can do. */
    private static void isOffered(String state, OrderAction action, String outcome) {
        if (!state.equals("NONE")) {
            boolean paid = Set.of("PLACED_PAID", "PROCESSING", "IN_TRANSIT_PAID", "DELIVERED")
                    .contains(state);
            var allowed = OrderAction.allowed(OrderState.valueOf(state.replace("_PAID", "")), paid);
            assertThat(allowed.contains(action))
                    .as("%s in %s", action, state)
                    .isEqualTo(!outcome.equals(outcome.toUpperCase(Locale.ROOT)));
        }
    }

    private static void becomesOf(String state, OrderCommand command, String outcome) {
        var fresh = new OrderTest();
        fresh.adaAndBobAreCustomers();
        assertThat(fresh.given(state).when(command).outcome())
                .as("%s in %s", command, state)
                .isEqualTo(outcome);
    }

    @Test
    void anOrderIsPlacedAtTheAgreedPrices() {
        orders.when(place()).publishes(placed());
        assertThat(placed().lines()).extracting(line -> line.net().toString()).containsExactly("12.00 EUR", "8.50 EUR");
    }

    @Test
    void theSameExternalIdIsTheSameOrder() {
        var order = place(ADA, List.of(CHEESE), "10248");
        orders.when(order).when(order).publishesNothing();
    }

    @Test
    void theSameExternalIdCannotBeAnotherCustomersOrder() {
        orders.when(place(ADA, List.of(CHEESE), "10248"))
                .when(place(BOB, List.of(CHEESE), "10248"))
                .refuses(ORDER_OF_OTHER_CUSTOMER);
    }

    @Test
    void onlyAKnownCustomerOrders() {
        orders.when(place(CustomerId.next(), List.of(CHEESE), null)).refuses(CUSTOMER_UNKNOWN);
    }

    @Test
    void anOrderComesOfAKnownDealIfOfAny() {
        var deal = DealId.next();
        var order = new PlaceOrder(ID, ADA, "EUR", List.of(CHEESE), null, deal, null, "api", AT);
        orders.when(order).refuses(DEAL_UNKNOWN);
    }

    @Test
    void anOrderHasBetweenOneAndFiveHundredLines() {
        orders.when(place(ADA, List.of(), null)).refuses(LINES_MISSING);
        orders.when(place(ADA, Collections.nCopies(501, CHEESE), null)).refuses(TOO_MANY_LINES);
        orders.when(place(ADA, Collections.nCopies(500, CHEESE), null));
        assertThat(orders.outcome()).isEqualTo("OrderPlaced");
    }

    @Test
    void anOrderIsInOneCurrency() {
        var dollars = new WantedLine("Tofu", BigDecimal.ONE, Money.of("1", "USD"), null);
        orders.when(place(ADA, List.of(CHEESE, dollars), null)).refuses(CURRENCIES_MIXED);
        given("PLACED").when(new RecordPayment(ID, Money.of("1", "USD"), AT)).refuses(CURRENCIES_MIXED);
    }

    @Test
    void anOrderIsPaidInPartsButNeverTooMuch() {
        given("PAYMENT_DUE")
                .when(new RecordPayment(ID, Money.of("0", "EUR"), AT))
                .refuses(PAYMENT_EMPTY)
                .when(new RecordPayment(ID, Money.of("20.51", "EUR"), AT))
                .refuses(PAYMENT_EXCEEDS_DUE)
                .when(new RecordPayment(ID, Money.of("20", "EUR"), AT))
                .publishes(new PaymentReceived(ID, ADA, Money.of("20", "EUR"), AT))
                .when(new RecordPayment(ID, Money.of("0.51", "EUR"), AT))
                .refuses(PAYMENT_EXCEEDS_DUE)
                .when(new RecordPayment(ID, Money.of("0.50", "EUR"), AT))
                .publishes(new PaymentReceived(ID, ADA, Money.of("0.50", "EUR"), AT));
    }

    @Test
    void whoCancelsSaysWhy() {
        given("PLACED").when(new CancelOrder(ID, " ", AT)).isInvalid("TEXT_EMPTY");
        orders.when(new CancelOrder(ID, " Found it cheaper ", AT))
                .publishes(new OrderCancelled(ID, ADA, "Found it cheaper", AT));
    }
}
