package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private final BatchSize size = new BatchSize();

    @Test
    void whileOthersWorkABatchIsAsLargeAsTakesTenMilliseconds() {
        int first = size.events();
        size.took(11);
        assertThat(size.events()).isEqualTo(first / 2);
        size.took(10);
        assertThat(size.events()).as("it fits").isEqualTo(first / 2);
        size.took(4);
        assertThat(size.events()).isEqualTo(first);
    }

    @Test
    void itIsNeverTooSmallToGetOnNorLargerThanAThousand() {
        for (int i = 0; i < 20; i++) {
            size.took(1_000);
        }
        assertThat(size.events()).isEqualTo(50);
        for (int i = 0; i < 20; i++) {
            size.took(0);
        }
        assertThat(size.events()).isEqualTo(1_000);
    }
}
