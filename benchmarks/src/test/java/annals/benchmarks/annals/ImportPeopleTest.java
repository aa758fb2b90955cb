package annals.benchmarks.annals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportPeopleTest {

    private static final int PEOPLE = 1_000;

    @Test
    void aFileIsTheSameEveryTimeItIsMadeAndNobodyIsInTwoOfThem() {
        assertThat(PeopleFile.csv(7, PEOPLE)).isEqualTo(PeopleFile.csv(7, PEOPLE));
        for (int column : new int[] {0, 2}) {
            assertThat(Stream.concat(cells(7, column), cells(8, column)))
                    .hasSize(2 * PEOPLE)
                    .doesNotHaveDuplicates();
        }
    }

    private static Stream<String> cells(int file, int column) {
        return PeopleFile.csv(file, PEOPLE).lines().skip(1).map(row -> row.split(",", -1)[column]);
    }

    @Test
    void anImportCountsIfEachRowWasRecordedAndHasItsEvents() {
        assertThatCode(() -> ImportPeople.requireAll(view("DONE", 10), 10, 20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ImportPeople.requireAll(view("DONE", 9), 10, 20))
                .hasMessageContaining("20 events came of 10 rows");
        assertThatThrownBy(() -> ImportPeople.requireAll(view("DONE", 10), 10, 19))
                .hasMessageContaining("19 events came of 10 rows");
        assertThatThrownBy(() -> ImportPeople.requireAll(view("FAILED", 10), 10, 20))
                .hasMessageContaining("FAILED");
    }

    private static JsonNode view(String state, int recorded) {
        return new JsonMapper()
                .readTree("{\"state\": \"%s\", \"rows\": 10, \"recorded\": %d}".formatted(state, recorded));
    }
}
