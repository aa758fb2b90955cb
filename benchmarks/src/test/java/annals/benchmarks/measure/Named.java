package annals.benchmarks.measure;

import annals.benchmarks.side.Block;
import annals.benchmarks.side.Contender;
import annals.benchmarks.side.Histograms;

/** Claims to have done one operation. */
record Named(String name) implements Contender {

    @Override
    public Block run(double seconds) {
        var histogram = Histograms.empty();
        Histograms.record(histogram, 1_000);
        return new Block(1, 1, 0, -1, 0, null, Histograms.encoded(histogram));
    }

    @Override
    public void close() {}
}
