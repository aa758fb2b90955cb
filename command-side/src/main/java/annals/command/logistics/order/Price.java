package annals.command.logistics.order;

import annals.api.shared.InvalidValue;
import annals.api.shared.Money;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A price as people write it: an amount in the order's currency, or money. */
record Price(BigDecimal amount, @Nullable String currency) {

    /** @throws InvalidValue if it is neither a number nor an object of amount and currency */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Price of(JsonNode json) {
        return json.isObject()
                ? new Price(number(json.path("amount")), json.path("currency").stringValue(null))
                : new Price(number(json), null);
    }

    Money in(String orderCurrency) {
        return new Money(amount, currency == null ? orderCurrency : currency);
    }

    private static BigDecimal number(JsonNode json) {
        try {
            return json.isNumber() ? json.decimalValue() : new BigDecimal(json.stringValue(""));
        } catch (NumberFormatException e) {
            throw new InvalidValue("PRICE_INVALID", "A price is a number, or an object of amount and currency.");
        }
    }
}
