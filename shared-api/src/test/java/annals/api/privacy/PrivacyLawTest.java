package annals.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyLawTest {

    private static final int DAYS = Integer.getInteger("privacy.days", 20_000);

    @ParameterizedTest(name = "received on {0}: due on {1}, extended {2}")
    @CsvSource({
        "2026-01-31, 2026-02-28, 2026-04-30",
        "2028-01-31, 2028-02-29, 2028-04-30",
        "2026-01-28, 2026-02-28, 2026-04-28",
        "2026-02-28, 2026-03-28, 2026-05-28",
        "2026-11-30, 2026-12-30, 2027-02-28",
        "2026-12-31, 2027-01-31, 2027-03-31",
        "2026-08-31, 2026-09-30, 2026-11-30",
    })
    void inEuropeAMonthEndsOnTheDayOfItsNumberOrTheMonthsLast(String received, String due, String extended) {
        assertThat(PrivacyLaw.GDPR.due(LocalDate.parse(received))).isEqualTo(due);
        assertThat(PrivacyLaw.GDPR.dueExtended(LocalDate.parse(received))).isEqualTo(extended);
    }

    @Test
    void inCaliforniaItIs45DaysAnd45More() {
        assertThat(PrivacyLaw.CCPA.due(LocalDate.parse("2026-01-31"))).isEqualTo("2026-03-17");
        assertThat(PrivacyLaw.CCPA.dueExtended(LocalDate.parse("2026-01-31"))).isEqualTo("2026-05-01");
    }

    @Test
    void aMonthIsNeverLongerThanTheLawAllowsAndNeverShorterThanItsMonth() {
        everyDay(received -> {
            LocalDate due = PrivacyLaw.GDPR.due(received);
            YearMonth next = YearMonth.from(received).plusMonths(1);
            assertThat(YearMonth.from(due)).isEqualTo(next);
            assertThat(due.getDayOfMonth()).isEqualTo(Math.min(received.getDayOfMonth(), next.lengthOfMonth()));
        });
    }

    @Test
    void extendingNeverLosesADayOfWhatTheLawAllows() {
        everyDay(received -> {
            LocalDate longest = PrivacyLaw.GDPR.dueExtended(received);
            assertThat(longest).isAfterOrEqualTo(PrivacyLaw.GDPR.due(received).plusMonths(2));
            assertThat(YearMonth.from(longest))
                    .isEqualTo(YearMonth.from(received).plusMonths(3));
        });
    }

    @Test
    void whatIsReceivedLaterIsNeverDueEarlier() {
        for (PrivacyLaw law : PrivacyLaw.values()) {
            everyDay(received -> {
                LocalDate next = received.plusDays(1);
                assertThat(law.due(next)).isAfterOrEqualTo(law.due(received));
                assertThat(law.dueExtended(next)).isAfterOrEqualTo(law.dueExtended(received));
                assertThat(law.due(received)).isAfter(received);
                assertThat(law.dueExtended(received)).isAfter(law.due(received));
            });
        }
    }

    private static void everyDay(Consumer<LocalDate> rule) {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(120_000));
            assertThat(day).as("seed %d", seed).satisfies(rule);
        }
    }
}
