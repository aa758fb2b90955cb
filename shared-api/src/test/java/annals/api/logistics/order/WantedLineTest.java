package annals.api.logistics.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.shared.InvalidValue;
import annals.api.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedLineTest {

    private static WantedLine line(String quantity, String price, String currency, @Nullable String discount) {
        return new WantedLine(
                "Tofu",
                new BigDecimal(quantity),
                Money.of(price, currency),
                discount == null ? null : new BigDecimal(discount));
    }

    @ParameterizedTest
    @CsvSource({
        "12,   14.00,  EUR, ,     168.00",
        "12,   14.00,  EUR, 0.15, 142.80",
        "2.5,  34.80,  EUR, 0,    87.00",
        "0.1,  0.05,   EUR, ,     0.01",
        "0.1,  0.04,   EUR, ,     0.00",
        "3,    9.99,   EUR, 0.5,  14.99",
        "1,    333,    JPY, 0.5,  167",
        "0.5,  1.001,  KWD, ,     0.501",
        "7,    19.99,  USD, 1,    0.00"
    })
    void aLineCostsQuantityTimesPriceLessDiscountRoundedHalfUp(
            String quantity, String price, String currency, @Nullable String discount, String net) {
        assertThat(line(quantity, price, currency, discount).net()).isEqualTo(Money.of(net, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0000001", "1000000000", "1e1000000000", "1e-1000000000"})
    void aQuantityIsMoreThanNothingAndBounded(String quantity) {
        assertThatThrownBy(() -> line(quantity, "1", "EUR", null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("QUANTITY_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.01", "15", "0.1234567", "1e-1000000000"})
    void aDiscountIsAFractionOfThePrice(String discount) {
        assertThatThrownBy(() -> line("1", "1", "EUR", discount))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("DISCOUNT_INVALID"));
    }

    @Test
    void aNumberHasOneFormHoweverItWasWritten() {
        assertThat(line("1e2", "1.0", "EUR", "0.150")).isEqualTo(line("100.00", "1.00", "EUR", "0.15"));
        assertThat(line("100", "1", "EUR", "0.000")).isEqualTo(line("100", "1", "EUR", null));
        assertThat(line("1e2", "1", "EUR", null).quantity()).hasToString("100");
    }
}
