package annals.benchmarks.floor;

import annals.benchmarks.side.Block;
import annals.benchmarks.side.Contender;
import annals.benchmarks.side.Histograms;
import annals.node.postgres.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** A statement that pgbench repeats, each time in a transaction of its own, from so many connections side by side. */
public final class Pgbench implements Contender {

    /** Each client goes on as soon as it is answered. */
    static final int AT_ONCE = 0;

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int LATENCY_COLUMN = 2;
    private static final int THREADS = 2;

    private final Path program;
    private final Database database;
    private final int clients;
    private final int perSecond;
    private final Path directory;

    /**
     * Prepares it; the statement's tables must be there when it runs.
     *
     * @param perSecond how many transactions are started each second; {@link #AT_ONCE} for as many as can be
     * @param script of pgbench, one transaction
     * @param parent where its files are put
     * @throws IOException if there is no pgbench, in one sentence
     */
    public Pgbench(Database database, int clients, int perSecond, String script, Path parent) throws IOException {
        this.program = find();
        this.database = database;
        this.clients = clients;
        this.perSecond = perSecond;
        this.directory = Files.createTempDirectory(parent, "pgbench-");
        Files.writeString(directory.resolve("script.sql"), script);
    }

    private static Path find() throws IOException {
        var onPath = Arrays.stream(System.getenv("PATH").split(":", -1)).map(Path::of);
        try (var releases = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.<Path>empty()) {
            var installed = releases.sorted(Comparator.reverseOrder()).map(release -> release.resolve("bin"));
            return Stream.concat(onPath, installed)
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException("The floor is measured with pgbench, which was found neither on"
                            + " the PATH nor below " + DEBIAN + "; on Debian it comes with the package postgresql."));
        }
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public Block run(double seconds) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(Math.max(1, Math.round(seconds))));
        builder.environment().put("PGPASSWORD", database.password());
        long children = ended();
        var process =
                builder.directory(directory.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IOException("pgbench: " + output);
        }
        var latencies = latencies();
        double took = latencies.getTotalCount() / Double.parseDouble(tps.group(1));
        double cpu = (double) (ended() - children) / TimeUnit.SECONDS.toMillis(1);
        return new Block(latencies.getTotalCount(), took, cpu, -1, 0, null, Histograms.encoded(latencies));
    }

    private List<String> command(long seconds) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--log",
                "--log-prefix=latencies",
                "--client=" + clients,
                "--jobs=" + Math.min(THREADS, clients),
                "--time=" + seconds,
                "--file=script.sql",
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name()));
        if (perSecond != AT_ONCE) {
            command.add(1, "--rate=" + perSecond);
        }
        return command;
    }

    /** One line for each transaction, in files that are gone when they have been read. */
    private Histogram latencies() throws IOException {
        var histogram = Histograms.empty();
        try (var files = Files.newDirectoryStream(directory, "latencies.*")) {
            for (Path file : files) {
                try (var lines = Files.lines(file)) {
                    lines.mapToLong(line -> Long.parseLong(line.split(" ", -1)[LATENCY_COLUMN]))
                            .forEach(micros -> Histograms.record(histogram, TimeUnit.MICROSECONDS.toNanos(micros)));
                }
                Files.delete(file);
            }
        }
        return histogram;
    }

    /** Milliseconds of processor time of the children of this process that have ended; only pgbench ends here. */
    private static long ended() throws IOException {
        String line = Files.readString(Path.of("/proc/self/stat"));
        String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return 10 * (Long.parseLong(values[13]) + Long.parseLong(values[14]));
    }

    @Override
    public void close() {
        org.springframework.util.FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
