package annals.benchmarks.result;

import annals.benchmarks.result.Drawing.Point;
import annals.benchmarks.side.Lag;
import java.util.List;

/** How far read models were behind the log, through each block. */
final class LagPlot {

    /** Of the room between two passes, what a block takes. */
    private static final double WIDTH = 0.8;

    private LagPlot() {}

    /** Nothing if nobody in this case has read models. */
    static String of(Case each) {
        var blocks =
                each.blocks().stream().filter(block -> !lag(block).isEmpty()).toList();
        if (blocks.isEmpty()) {
            return "";
        }
        int passes = blocks.stream().mapToInt(Case.BlockLine::pass).max().orElse(0) + 1;
        double longest = blocks.stream()
                .flatMap(block -> lag(block).stream())
                .mapToDouble(Lag::second)
                .max()
                .orElse(1);
        var x = new Scale(0, passes + 1, false);
        var y = Scale.linear(
                blocks.stream().flatMap(block -> lag(block).stream()).mapToDouble(Lag::events));
        var drawing = new Drawing("lag of the read models over time, pass by pass", x, y, "events behind the log");
        for (int pass = 1; pass <= passes; pass++) {
            drawing.below(pass, Integer.toString(pass));
        }
        drawing.belowAll("pass; a line is a block from its start to its end");
        for (var block : blocks) {
            drawing.line(
                    Colours.of(block.contender()),
                    lag(block).stream()
                            .map(lag -> point(block.pass() + 1, lag, longest))
                            .toList());
        }
        return drawing.done();
    }

    private static Point point(int pass, Lag lag, double longest) {
        return new Point(pass - WIDTH / 2 + WIDTH * lag.second() / longest, lag.events());
    }

    private static List<Lag> lag(Case.BlockLine block) {
        var lag = block.lag();
        return lag == null ? List.of() : lag;
    }
}
