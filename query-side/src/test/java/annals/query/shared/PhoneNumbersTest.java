package annals.query.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private static boolean finds(String typed, String kept) {
        return PhoneNumbers.found(typed)
                .map(pattern ->
                        java.util.regex.Pattern.compile(pattern).matcher(kept).find())
                .orElse(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 221 4710", "+492214710", "0049 221 4710", "0221 4710", "0221/4710", "0221-47 10", "(0221) 4710",
                "+49 (0)221 4710", "+49 (0) 221.4710", "0221\u20134710", "0221\u00a04710", " 0221 4710 ", "0221",
                        "221 47"
            })
    void aNumberIsFoundInEveryUsualSpelling(String typed) {
        assertThat(finds(typed, "+492214710")).isTrue();
    }

    @Test
    void whatWouldBeCalledElsewhereIsNotFound() {
        assertThat(finds("0221 4710", "+493022147109")).isFalse();
        assertThat(finds("+43 221 4710", "+492214710")).isFalse();
        assertThat(finds("221 4711", "+492214710")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "0", "+", "+4", "02", "()", "1044a", "A-1044", "lumen", "1+1", ".*"})
    void whatIsNoNumberOrHardlyOneFindsNothing(String typed) {
        assertThat(PhoneNumbers.found(typed)).isEmpty();
    }
}
