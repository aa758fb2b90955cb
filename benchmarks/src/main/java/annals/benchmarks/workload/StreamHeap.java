package annals.benchmarks.workload;

import annals.benchmarks.Options;
import annals.benchmarks.Run;
import annals.benchmarks.Workload;
import annals.benchmarks.annals.PackagedProduct;
import annals.benchmarks.result.Fact;
import annals.benchmarks.result.Result;
import annals.benchmarks.result.Witness;
import annals.benchmarks.side.StreamCrowd;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** W8, memory: how much more heap is alive in the product when 5,000 clients listen. */
record StreamHeap() implements Workload {

    private static final int STREAMS = 5_000;
    private static final double ALLOWED_KIBIBYTES = 32;
    private static final double BYTES_PER_KIBIBYTE = 1_024;

    @Override
    public String name() {
        return "w8-heap";
    }

    @Override
    public String says() {
        return "Have 5,000 clients listen to a customer's timeline; the live heap with them and without, by histogram of classes.";
    }

    @Override
    public int steps(Options options) {
        return 2;
    }

    @Override
    public Duration bound(Options options) {
        return Duration.ofMinutes(5);
    }

    @Override
    public Result run(Run run) throws Exception {
        var witness = new Witness();
        Path directory = Files.createTempDirectory(run.directory(), "w8-");
        run.progress().step("start");
        try (var log = new PrintStream(directory.resolve("log").toFile(), StandardCharsets.UTF_8);
                var product = PackagedProduct.start(
                        run.server().create("w8-heap"), directory.resolve("data"), List.of("-Xmx1g"), log);
                var first = new StreamCrowd();
                var crowd = new StreamCrowd()) {
            String customer = product.customer();
            // What the first stream needs, all later ones share.
            product.join(first, customer);
            first.start();
            long before = live(product);
            run.progress().step(STREAMS + " streams");
            for (int i = 0; i < STREAMS; i++) {
                product.join(crowd, customer);
            }
            crowd.start();
            double each = (double) (live(product) - before) / STREAMS / BYTES_PER_KIBIBYTE;
            crowd.requireAll();
            var facts = List.of(Fact.atMost("heap for each stream", each, "KiB", ALLOWED_KIBIBYTES));
            return new Result(name(), says(), true, witness.tell(run), List.of(), facts);
        }
    }

    /** Bytes on the heap after a full collection. */
    private static long live(PackagedProduct product) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(product.handle().pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String total = output.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException(output));
        return Long.parseLong(total.strip().split("\\s+", -1)[2]);
    }
}
