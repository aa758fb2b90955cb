package annals.api.logistics.order;

import annals.api.shared.InvalidValue;
import annals.api.shared.Money;
import annals.api.shared.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of one product.
 *
 * @param quantity more than nothing, with at most six decimals
 * @param discount the fraction of the price that is taken off, 0 to 1; null for none
 */
public record WantedLine(
        String product,
        BigDecimal quantity,
        Money unitPrice,
        @Nullable BigDecimal discount) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 6;

    /** @throws InvalidValue if the quantity or the discount is out of its range or too precise */
    public WantedLine {
        product = Text.line(product, "The product");
        quantity = plain(quantity);
        if (quantity.signum() <= 0 || quantity.compareTo(LARGEST) >= 0 || quantity.scale() > DECIMALS) {
            throw new InvalidValue(
                    "QUANTITY_INVALID", "A quantity is more than 0, less than 1,000,000,000 and has 6 decimals.");
        }
        discount = discount == null || discount.signum() == 0 ? null : plain(discount);
        if (discount != null && !isFraction(discount)) {
            throw new InvalidValue("DISCOUNT_INVALID", "A discount is a fraction from 0 to 1 with at most 6 decimals.");
        }
    }

    /** What the line costs: quantity times price less the discount, rounded half up to the currency's decimals. */
    public Money net() {
        BigDecimal gross = unitPrice.amount().multiply(quantity);
        BigDecimal share = discount == null ? BigDecimal.ONE : BigDecimal.ONE.subtract(discount);
        return Money.rounded(gross.multiply(share), unitPrice.currency());
    }

    private static boolean isFraction(BigDecimal discount) {
        return discount.signum() > 0 && discount.compareTo(BigDecimal.ONE) <= 0 && discount.scale() <= DECIMALS;
    }

    /** The same number in the one form in which it is stored. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 30 ? stripped.setScale(0) : stripped;
    }
}
