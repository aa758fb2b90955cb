package annals.benchmarks.side;

import annals.node.postgres.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A side in a process of its own, told by lines and answering by lines; what else it writes goes to a file. */
public final class SideProcess implements Contender {

    private static final Duration PREPARING = Duration.ofMinutes(15);
    /** A block may be one whole run, such as an import. */
    private static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);

    private static final Duration FAREWELL = Duration.ofMinutes(2);
    private static final int COMPLAINT_LINES = 12;
    private static final String ENDED = "ended";
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final Path log;
    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private SideProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it and answers once the side is prepared.
     *
     * @param side as {@link Sides} names it
     * @param log where its standard error goes
     * @throws IOException with the end of that log if it does not get ready
     */
    public static SideProcess start(String side, Database database, int callers, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                side,
                address(database),
                Integer.toString(callers));
        var process = builder.redirectError(log.toFile()).start();
        var started = new SideProcess(side.substring(0, side.indexOf('/')), log, process);
        var reader = new Thread(started::read, "answers-of-" + side);
        reader.setDaemon(true);
        reader.start();
        try {
            started.expect("ready", PREPARING);
            return started;
        } catch (IOException | InterruptedException e) {
            started.end();
            throw e;
        }
    }

    private static String address(Database database) {
        return "postgresql://%s:%s@%s:%d/%s?sslmode=%s"
                .formatted(
                        database.user(),
                        database.password(),
                        database.host(),
                        database.port(),
                        database.name(),
                        database.sslMode());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Block run(double seconds) throws IOException, InterruptedException {
        tell("run " + seconds);
        return JSON.readValue(
                answer(LONGEST_BLOCK.plusMillis((long) (seconds * TimeUnit.SECONDS.toMillis(1)))), Block.class);
    }

    private void expect(String word, Duration patience) throws IOException, InterruptedException {
        String answer = answer(patience);
        if (!answer.equals(word)) {
            throw new IOException(name + " answered " + answer);
        }
    }

    private String answer(Duration patience) throws IOException, InterruptedException {
        @Nullable String answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            process.destroyForcibly();
            throw new IOException(name + " did not answer within " + patience + complaint());
        }
        if (answer.equals(ENDED)) {
            throw new IOException(name + " has ended" + complaint());
        }
        return answer;
    }

    private void tell(String order) throws IOException {
        var orders = process.outputWriter();
        orders.write(order);
        orders.newLine();
        orders.flush();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(answers::add);
        } catch (IOException | UncheckedIOException e) {
            // It has ended, which is told below.
        }
        answers.add(ENDED);
    }

    private String complaint() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return "; " + log + " ends with\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - COMPLAINT_LINES), lines.size()));
    }

    /** Throws {@link IllegalStateException} if the side found at its end that something was wrong. */
    @Override
    public void close() {
        if (end() && process.exitValue() != 0) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + "; see " + log);
        }
    }

    /** Answers whether it ended by itself. */
    private boolean end() {
        boolean ended = false;
        try {
            tell("stop");
            ended = process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            ended = !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return ended;
    }
}
