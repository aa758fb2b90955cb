package annals.command.logistics.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.shared.InvalidValue;
import annals.api.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PriceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"\"14.00\"", "14.00", "14", "{\"amount\":\"14.00\",\"currency\":\"EUR\"}"})
    void aPriceIsAnAmountInTheOrdersCurrencyOrMoney(String json) {
        assertThat(JSON.readValue(json, Price.class).in("EUR")).isEqualTo(Money.of("14.00", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19.99", "1234567890123.45", "0.1"})
    void aPriceIsNeverAFloatingPointNumber(String amount) {
        assertThat(JSON.readValue(amount, Price.class).in("EUR")).isEqualTo(Money.of(amount, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"cheap\"", "true", "[]", "{}", "{\"amount\":\"x\"}"})
    void anythingElseIsNoPrice(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Price.class)).hasRootCauseInstanceOf(InvalidValue.class);
    }
}
