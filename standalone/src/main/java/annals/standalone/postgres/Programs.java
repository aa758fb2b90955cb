package annals.standalone.postgres;

import annals.node.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs and waits for them. */
final class Programs {

    /** What a program did. */
    record Outcome(boolean succeeded, String output) {}

    private final Path directory;
    private final Unprivileged user;

    Programs(Path home) {
        this.directory = home.resolve("bin");
        this.user = Unprivileged.choose(directory);
    }

    Unprivileged user() {
        return user;
    }

    /** Runs one program to its end; one that takes longer than the limit is killed and has failed. */
    Outcome run(Duration limit, String program, String... arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(directory.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            return run(limit, command);
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL's " + program + " cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Annals was told to stop while it started.", e);
        }
    }

    // The output goes through a file: a server that pg_ctl leaves behind would hold a pipe open for ever.
    private static Outcome run(Duration limit, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("annals-", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return new Outcome(ended && process.exitValue() == 0, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
