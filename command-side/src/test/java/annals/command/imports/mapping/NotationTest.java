package annals.command.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import annals.api.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    private final Notation berlin = notation("dd.MM.yyyy", "dd.MM.yyyy HH:mm", "yyyy-MM-dd'T'HH:mm:ssXXX");

    private static Notation notation(String... patterns) {
        return new Notation(List.of(patterns), ZoneId.of("Europe/Berlin"), ",", ".");
    }

    private static void assertInvalid(String code, Runnable reading) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(reading::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void timesAreThoseOfTheZone() {
        assertThat(berlin.instant("01.07.2026 12:00")).isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
    }

    @Test
    void anOffsetCountsMoreThanTheZone() {
        assertThat(berlin.instant("2026-07-01T12:00:00+00:00")).isEqualTo(Instant.parse("2026-07-01T12:00:00Z"));
    }

    @Test
    void aDayAloneMeansItsBeginning() {
        assertThat(berlin.instant("01.01.2026")).isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(berlin.date("01.01.2026 23:30")).isEqualTo(LocalDate.parse("2026-01-01"));
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayOfLeapYearsOnly() {
        assertThat(berlin.date("29.02.2024")).isEqualTo(LocalDate.parse("2024-02-29"));
        assertInvalid("DATE_INVALID", () -> berlin.date("29.02.2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.02.2026", "31.04.2026", "2026-01-01", "01.13.2026", "01.01.2026 24:01", "gestern", ""})
    void whatIsNoDayIsNotGuessed(String text) {
        assertInvalid("DATE_INVALID", () -> berlin.instant(text));
    }

    @Test
    void aTimeThatClocksSkippedNeverWas() {
        assertInvalid("TIME_SKIPPED", () -> berlin.instant("29.03.2026 02:30"));
    }

    @Test
    void ofATimeThatClocksShowedTwiceTheFirstIsMeant() {
        assertThat(berlin.instant("25.10.2026 02:30")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void numbersAreReadAsTheyAreWrittenThere() {
        assertThat(berlin.number("1.234.567,50")).isEqualByComparingTo("1234567.5");
        assertThat(berlin.number("-12")).isEqualByComparingTo("-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.50", "12.34,5", "1e9", "NaN", "12 EUR", "", ",5", "٣"})
    void whatIsNoNumberIsNotGuessed(String text) {
        assertInvalid("NUMBER_INVALID", () -> berlin.number(text));
    }
}
