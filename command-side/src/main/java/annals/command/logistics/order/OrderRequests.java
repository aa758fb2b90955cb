package annals.command.logistics.order;

import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.WantedLine;
import annals.api.sales.deal.DealId;
import annals.api.shared.Money;
import annals.api.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the order routes. */
final class OrderRequests {

    private OrderRequests() {}

    /** @param orderId the caller's own id for the new order */
    record Place(
            @Nullable OrderId orderId,
            @NotNull CustomerId customerId,
            @NotBlank String currency,

            @NotEmpty @Size(max = OrderRules.MOST_LINES) List<@Valid @NotNull Line> lines,

            @Nullable LocalDate promisedDate,
            @Nullable DealId dealId,
            @Nullable @Size(min = 1, max = Text.LINE) String externalId,
            @Nullable Instant occurredAt) {

        OrderId id() {
            if (orderId != null) {
                return orderId;
            }
            return externalId == null ? OrderId.next() : OrderId.derivedFrom(externalId);
        }

        boolean idIsNew() {
            return orderId == null && externalId == null;
        }
    }

    record Line(
            @NotBlank @Size(max = Text.LINE) String product,
            @NotNull BigDecimal quantity,
            @NotNull Price unitPrice,
            @Nullable BigDecimal discount) {

        WantedLine wanted(String currency) {
            return new WantedLine(product, quantity, unitPrice.in(currency), discount);
        }
    }

    record Placed(OrderId orderId, long version, long position) {}

    record Confirm(@Nullable Instant occurredAt) {}

    record Cancel(
            @NotBlank @Size(max = Text.LINE) String reason,
            @Nullable Instant occurredAt) {}

    record Pay(@NotNull Money amount, @Nullable Instant occurredAt) {}

    record Complete(@Nullable Instant occurredAt) {}
}
