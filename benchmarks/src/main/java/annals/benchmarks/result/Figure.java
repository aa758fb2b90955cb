package annals.benchmarks.result;

import java.util.Locale;

/** Numbers as people read them, with three digits that mean something. */
public final class Figure {

    private static final double HUNDRED = 100;
    private static final double TEN = 10;

    private Figure() {}

    /** Such as {@code 12,345}, {@code 45.6} or {@code 0.789}. */
    public static String of(double value) {
        double size = Math.abs(value);
        if (size >= HUNDRED) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= TEN ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }
}
