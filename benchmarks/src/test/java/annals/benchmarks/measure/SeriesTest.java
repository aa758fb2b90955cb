package annals.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import annals.benchmarks.side.Block;
import annals.benchmarks.side.Histograms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final int PASSES = 12;
    private static final double CALM = 0.1;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** The machine becomes slower from pass to pass, which both notice, and each block has noise of its own. */
    private Series noisy(double ratio, double noise) {
        List<Sample> samples = new ArrayList<>();
        for (int pass = 0; pass < PASSES; pass++) {
            double drift = 1_000.0 / (1 + pass);
            samples.add(sample("fast", pass, CALM, drift * ratio * Math.exp(noise * random.nextGaussian())));
            samples.add(sample("slow", pass, CALM, drift * Math.exp(noise * random.nextGaussian())));
        }
        return new Series(samples);
    }

    private static Sample sample(String contender, int pass, double calibration, double rate) {
        var block = new Block(Math.round(rate * 1_000), 1_000, 0, -1, 0, null, Histograms.encoded(Histograms.empty()));
        return new Sample(contender, pass, calibration, block, new ServerCounters(0, 0, 0, 0));
    }

    @Test
    void aKnownRatioIsFoundAgainThoughTheMachineDrifts() {
        var interval = noisy(2, 0.05).ratio("fast", "slow", Metric.RATE, seed).orElseThrow();
        assertThat(interval.mean()).as("seed %d", seed).isCloseTo(2, within(0.2));
        assertThat(interval.low()).isLessThan(interval.mean()).isGreaterThan(1.6);
        assertThat(interval.high()).isGreaterThan(interval.mean()).isLessThan(2.4);
        assertThat(interval.tellsApart()).isTrue();
    }

    /** Nineteen in twenty of such intervals hold the truth; a bootstrap of twelve pairs is a little too sure. */
    @Test
    void twoThatAreTheSameAreSeldomCalledDifferentHoweverNoisyTheyAre() {
        int wrong = 0;
        for (int i = 0; i < 100; i++) {
            if (noisy(1, 0.3)
                    .ratio("fast", "slow", Metric.RATE, seed)
                    .orElseThrow()
                    .tellsApart()) {
                wrong++;
            }
        }
        assertThat(wrong).as("of 100, seed %d", seed).isLessThan(25);
    }

    @Test
    void aPairIsDiscardedIfTheMachineWasDisturbedBeforeEitherBlock() {
        List<Sample> samples = new ArrayList<>(noisy(2, 0).samples());
        samples.add(sample("fast", PASSES, CALM * 1.2, 10));
        samples.add(sample("slow", PASSES, CALM, 1_000));
        samples.add(sample("fast", PASSES + 1, CALM, 10));
        samples.add(sample("slow", PASSES + 1, CALM * 0.8, 1_000));
        var series = new Series(samples);
        assertThat(series.ratio("fast", "slow", Metric.RATE, seed).orElseThrow().mean())
                .isCloseTo(2, within(0.01));
        assertThat(series.discardedShare("fast", "slow")).isCloseTo(2.0 / (PASSES + 2), within(1e-9));
    }

    @Test
    void whatTheDisturbedPairsWouldHaveChangedIsChangedIfTheyAreNotDisturbed() {
        List<Sample> samples = new ArrayList<>(noisy(2, 0).samples());
        samples.add(sample("fast", PASSES, CALM * 1.1, 10));
        samples.add(sample("slow", PASSES, CALM, 1_000));
        assertThat(new Series(samples)
                        .ratio("fast", "slow", Metric.RATE, seed)
                        .orElseThrow()
                        .mean())
                .isLessThan(1.5);
    }

    @Test
    void thereIsNoRatioIfEveryPairWasDisturbed() {
        var series = new Series(List.of(
                sample("fast", 0, CALM, 1),
                sample("slow", 0, CALM * 2, 1),
                sample("fast", 1, CALM * 2, 1),
                sample("slow", 1, CALM * 2, 1)));
        assertThat(series.discardedShare("fast", "slow")).isEqualTo(0.5);
        var all = new Series(List.of(sample("fast", 0, CALM, 1), sample("slow", 0, CALM * 2, 1)));
        assertThat(all.ratio("fast", "slow", Metric.RATE, seed)).isEmpty();
    }

    @Test
    void oneSeedGivesOneInterval() {
        var ratios = List.of(1.1, 0.9, 1.3, 1.0);
        assertThat(Interval.of(ratios, seed)).isEqualTo(Interval.of(ratios, seed));
    }

    @Test
    void onePairTellsNothingApart() {
        assertThat(Interval.of(List.of(5.0), seed).tellsApart()).isFalse();
        assertThatThrownBy(() -> Interval.of(List.of(), seed)).isInstanceOf(IllegalArgumentException.class);
    }
}
