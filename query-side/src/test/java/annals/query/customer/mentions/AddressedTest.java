package annals.query.customer.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@tom | tom",
                "Ask @Tom. | tom",
                "(@tom) | tom",
                "@tom, call | tom",
                "@erna.lund: please | erna.lund",
                "@erna@lund.example! | erna@lund.example",
                "@sales_rep's deal | sales_rep",
                "für @tom… | tom"
            })
    void aColleagueIsAddressedWhereverTheLoginStands(String text, String login) {
        assertThat(Addressed.in(text)).containsExactly(login);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@acme.test", "Zoë@acme.test", "5 @ 3", "@", "@@tom", "tom", "@ tom"})
    void anAddressOrASignAloneAddressesNobody(String text) {
        assertThat(Addressed.in(text)).isEmpty();
    }
}
