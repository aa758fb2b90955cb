package annals.benchmarks.measure;

/** What of two contenders is compared. */
public enum Metric {
    /** Operations for each second. */
    RATE("operations/s"),
    /** Median latency. */
    P50("p50"),
    /** Latency that one in a hundred exceeds. */
    P99("p99");

    private final String title;

    Metric(String title) {
        this.title = title;
    }

    /** As it stands in a table. */
    public String title() {
        return title;
    }

    /** Its value in one block. */
    public double of(Sample sample) {
        return switch (this) {
            case RATE -> sample.block().rate();
            case P50 -> Latencies.of(sample.block()).p50();
            case P99 -> Latencies.of(sample.block()).p99();
        };
    }
}
