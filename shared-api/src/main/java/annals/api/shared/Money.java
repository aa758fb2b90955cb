package annals.api.shared;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount that is not negative, in one currency, with that currency's number of decimals: {@code 12.50 EUR}.
 *
 * @param amount in JSON a string, so that no reader takes it for a floating point number
 * @param currency an ISO 4217 code
 */
public record Money(
        @JsonProperty(value = "amount", required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,

        @JsonProperty(value = "currency", required = true) String currency) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");

    /** @throws InvalidValue if the amount is negative, too large or too precise, or there is no such currency */
    public Money {
        if (amount == null || currency == null) {
            throw new InvalidValue("MONEY_INCOMPLETE", "Money has an amount and a currency.");
        }
        int decimals = decimals(currency);
        if (amount.signum() < 0) {
            throw new InvalidValue("MONEY_NEGATIVE", "Money cannot be negative.");
        }
        if (amount.compareTo(LARGEST) >= 0) {
            throw new InvalidValue("MONEY_TOO_LARGE", "Money is less than 1,000,000,000,000,000.");
        }
        amount = exact(amount, decimals, currency);
    }

    /** Reads an amount such as {@code "12.50"}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** No money, in that currency. */
    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Rounds half up to the currency's decimals. */
    public static Money rounded(BigDecimal amount, String currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_UP), currency);
    }

    /** @throws InvalidValue if the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidValue("CURRENCIES_MIXED", "Amounts of different currencies cannot be added.");
        }
        return new Money(amount.add(other.amount), currency);
    }

    private static BigDecimal exact(BigDecimal amount, int decimals, String currency) {
        if (amount.scale() > 20 || amount.stripTrailingZeros().scale() > decimals) {
            throw new InvalidValue("MONEY_TOO_PRECISE", currency + " has " + decimals + " decimals.");
        }
        return amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    private static int decimals(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            if (digits >= 0) {
                return digits;
            }
        } catch (IllegalArgumentException e) {
            // answered below, in our words
        }
        throw new InvalidValue("CURRENCY_UNKNOWN", "A currency is an ISO 4217 code such as EUR.");
    }

    @Override
    public String toString() {
        return amount.toPlainString() + ' ' + currency;
    }
}
