package annals.standalone.postgres;

import annals.node.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The server process on the embedded database; pg_ctl gives it a session of its own, so Ctrl-C is ours to handle. */
final class Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final long LARGEST_LOG = 10_000_000;

    private final Cluster cluster;
    private final Programs programs;

    Server(Cluster cluster, Programs programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    boolean isRunning() {
        try {
            return Postmaster.serving(cluster.directory()).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("the state of PostgreSQL is unknown", e);
        }
    }

    /** Starts and waits until commands are accepted, through the recovery after a crash if need be. */
    void start() {
        try {
            long end = logEnd();
            Postmaster.forgetEnded(cluster.directory());
            var outcome = control(START_LIMIT, "start", "--log=" + cluster.log());
            if (!outcome.succeeded()) {
                throw new StartRefused("PostgreSQL does not start (" + Complaint.in(logFrom(end)) + "); its log is "
                        + cluster.log() + ".");
            }
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL does not start (" + e.getMessage() + ").", e);
        }
    }

    /** Stops after ending the open connections; whatever was committed is on disk, whether or not this succeeds. */
    void stop() {
        if (!control(STOP_LIMIT, "stop", "--mode=fast").succeeded()) {
            control(STOP_LIMIT, "stop", "--mode=immediate");
        }
    }

    private Programs.Outcome control(Duration limit, String action, String option) {
        return programs.run(
                limit.plusSeconds(5),
                "pg_ctl",
                action,
                "--pgdata=" + cluster.directory(),
                "--wait",
                "--timeout=" + limit.toSeconds(),
                option);
    }

    private long logEnd() throws IOException {
        Path log = cluster.log();
        if (!Files.exists(log)) {
            Files.createFile(log);
        } else if (Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(log);
        }
        programs.user().give(log);
        return Files.size(log);
    }

    private String logFrom(long start) throws IOException {
        try (var log = Files.newInputStream(cluster.log())) {
            log.skipNBytes(start);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
