package annals.api.logistics.order;

import annals.api.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about one product.
 *
 * @param discount the fraction of the price that is taken off; null for none
 * @param net what the line costs, as it was agreed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderLine(
        String product,
        BigDecimal quantity,
        Money unitPrice,
        @Nullable BigDecimal discount,
        Money net) {

    /** Agrees to what is wanted. */
    public static OrderLine agreed(WantedLine wanted) {
        return new OrderLine(wanted.product(), wanted.quantity(), wanted.unitPrice(), wanted.discount(), wanted.net());
    }
}
