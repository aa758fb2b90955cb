package annals.benchmarks.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plot with its axes as SVG, whose colours come from the page. */
final class Drawing {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 250;
    private static final int LEFT = 58;
    private static final int RIGHT = 24;
    private static final int TOP = 12;
    private static final int BOTTOM = 38;

    private final StringBuilder svg = new StringBuilder();
    private final Scale x;
    private final Scale y;

    Drawing(String title, Scale x, Scale y, String yTitle) {
        this.x = x;
        this.y = y;
        add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, title);
        for (double tick : y.ticks()) {
            double at = down(tick);
            add("<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>", LEFT, at, WIDTH - RIGHT, at);
            add("<text class=\"tick\" text-anchor=\"end\" x=\"%d\" y=\"%.1f\">%s</text>", LEFT - 6, at + 4, word(tick));
        }
        add(
                "<text class=\"axis\" transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                (HEIGHT - BOTTOM + TOP) / 2, yTitle);
    }

    /** A word below the axis. */
    void below(double value, String word) {
        add(
                "<text class=\"tick\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%s</text>",
                right(value), HEIGHT - BOTTOM + 16, word);
    }

    /** What the axis below means. */
    void belowAll(String title) {
        add(
                "<text class=\"axis\" text-anchor=\"middle\" x=\"%d\" y=\"%d\">%s</text>",
                (WIDTH - RIGHT + LEFT) / 2, HEIGHT - 6, title);
    }

    /** A point of a line. */
    record Point(double x, double y) {}

    void line(String colour, List<Point> points) {
        add(
                "<polyline class=\"line %s\" points=\"%s\"/>",
                colour,
                points.stream()
                        .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", right(point.x()), down(point.y())))
                        .collect(Collectors.joining(" ")));
    }

    void dot(String colour, Point point, boolean hollow) {
        add(
                "<circle class=\"%s %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>",
                hollow ? "hollow" : "dot", colour, right(point.x()), down(point.y()));
    }

    /** From one height to another. */
    void bar(String kind, double centre, double width, double from, double to) {
        double half = width / 2;
        add(
                "<rect class=\"bar %s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                kind,
                right(centre - half),
                down(to),
                right(centre + half) - right(centre - half),
                Math.max(0, down(from) - down(to)));
    }

    String done() {
        return svg.append("</svg>").toString();
    }

    private double right(double value) {
        return LEFT + x.at(value) * (WIDTH - LEFT - RIGHT);
    }

    private double down(double value) {
        return HEIGHT - BOTTOM - y.at(value) * (HEIGHT - BOTTOM - TOP);
    }

    private static String word(double value) {
        return value == 0
                ? "0"
                : value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : trimmed(value);
    }

    private static String trimmed(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("0+$", "");
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
