package annals.benchmarks.result;

import annals.benchmarks.measure.Latencies;
import annals.benchmarks.result.Drawing.Point;
import java.util.List;
import java.util.stream.DoubleStream;

/** The pictures that every case has. */
final class Plots {

    private static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9, 99.99);
    private static final double HUNDRED = 100;
    private static final double BAR = 0.6;
    /** Operations that are faster than half of all have half a decade of room. */
    private static final double SHORTEST_TAIL = 1;

    private static final double LONGEST_TAIL = 10_000;

    private Plots() {}

    /** Each block's rate, pass by pass; a disturbed block is a hollow dot. */
    static String rates(Case each) {
        int passes = each.blocks().stream().mapToInt(Case.BlockLine::pass).max().orElse(0) + 1;
        var x = new Scale(0, passes + 1, false);
        var y = Scale.linear(each.blocks().stream().mapToDouble(Case.BlockLine::rate));
        var drawing = new Drawing("operations per second, pass by pass", x, y, "operations/s");
        for (int pass = 1; pass <= passes; pass++) {
            drawing.below(pass, Integer.toString(pass));
        }
        drawing.belowAll("pass");
        for (Case.Contender one : each.contenders()) {
            var blocks = each.blocks().stream()
                    .filter(block -> block.contender().equals(one.name()))
                    .toList();
            String colour = Colours.of(one.name());
            drawing.line(colour, blocks.stream().map(Plots::point).toList());
            blocks.forEach(block -> drawing.dot(colour, point(block), block.disturbed()));
        }
        return drawing.done();
    }

    private static Point point(Case.BlockLine block) {
        return new Point(block.pass() + 1, block.rate());
    }

    /** How long operations took; to the right the few that took longest. */
    static String latencies(Case each) {
        var x = new Scale(SHORTEST_TAIL, LONGEST_TAIL, true);
        var y = Scale.powersOfTen(each.contenders().stream()
                .flatMapToDouble(one -> one.latencies().curve().stream().mapToDouble(Latencies.Point::millis)));
        var drawing = new Drawing("latency by percentile", x, y, "ms");
        PERCENTILES.forEach(percentile -> drawing.below(tail(percentile), "p" + word(percentile)));
        drawing.belowAll("percentile");
        for (Case.Contender one : each.contenders()) {
            drawing.line(
                    Colours.of(one.name()),
                    one.latencies().curve().stream()
                            .map(point -> new Point(tail(point.percentile()), point.millis()))
                            .toList());
        }
        return drawing.done();
    }

    private static double tail(double percentile) {
        return HUNDRED / (HUNDRED - percentile);
    }

    private static String word(double percentile) {
        return percentile == Math.rint(percentile)
                ? Long.toString(Math.round(percentile))
                : Double.toString(percentile);
    }

    /** Processor time of one operation: the contender's, and on top of it PostgreSQL's, paler. */
    static String costs(Case each) {
        var contenders = each.contenders();
        var x = new Scale(0, contenders.size() + 1, false);
        var y = Scale.linear(contenders.stream().flatMapToDouble(one -> DoubleStream.of(total(one))));
        var drawing = new Drawing("processor time per operation", x, y, "µs CPU per operation");
        for (int i = 0; i < contenders.size(); i++) {
            Case.Contender one = contenders.get(i);
            String colour = Colours.of(one.name());
            drawing.bar(colour, i + 1, BAR, 0, one.cost().cpuMicros());
            drawing.bar(colour + " pale", i + 1, BAR, one.cost().cpuMicros(), total(one));
            drawing.below(i + 1, one.name());
        }
        drawing.belowAll("contender; paler on top: PostgreSQL");
        return drawing.done();
    }

    private static double total(Case.Contender one) {
        return one.cost().cpuMicros() + one.cost().serverCpuMicros();
    }
}
