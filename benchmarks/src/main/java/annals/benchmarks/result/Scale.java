package annals.benchmarks.result;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where a value stands on an axis, and which values are written beside it.
 *
 * @param logarithmic then every power of ten has the same length
 */
record Scale(double from, double to, boolean logarithmic) {

    private static final int TICKS = 4;
    private static final double TEN = 10;
    private static final List<Double> STEPS = List.of(1.0, 2.0, 5.0, 10.0);

    /** From zero to a little above the largest. */
    static Scale linear(DoubleStream values) {
        double largest = values.max().orElse(1);
        double step = step(largest <= 0 ? 1 : largest);
        return new Scale(0, step * Math.max(1, Math.ceil(largest / step)), false);
    }

    /** Whole powers of ten around all of them. */
    static Scale powersOfTen(DoubleStream values) {
        double[] sorted = values.filter(value -> value > 0).sorted().toArray();
        if (sorted.length == 0) {
            return new Scale(1, TEN, true);
        }
        double low = Math.floor(Math.log10(sorted[0]));
        double high = Math.ceil(Math.log10(sorted[sorted.length - 1]));
        return new Scale(Math.pow(TEN, low), Math.pow(TEN, Math.max(high, low + 1)), true);
    }

    /** 0 at the start of the axis, 1 at its end. */
    double at(double value) {
        if (logarithmic) {
            return Math.log(Math.max(value, from) / from) / Math.log(to / from);
        }
        return (value - from) / (to - from);
    }

    List<Double> ticks() {
        if (logarithmic) {
            int powers = (int) Math.round(Math.log10(to / from));
            return IntStream.rangeClosed(0, powers)
                    .mapToObj(power -> from * Math.pow(TEN, power))
                    .toList();
        }
        double step = step(to);
        return IntStream.rangeClosed(0, (int) Math.round(to / step))
                .mapToObj(i -> i * step)
                .toList();
    }

    private static double step(double largest) {
        double power = Math.pow(TEN, Math.floor(Math.log10(largest / TICKS)));
        return STEPS.stream()
                .map(step -> step * power)
                .filter(step -> largest / step <= TICKS)
                .findFirst()
                .orElse(TEN * power);
    }
}
