package annals.benchmarks.side;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A server that a side talks to, in a process of its own; its processor time is then what counts. What it writes goes to
 * a log.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private final Process process;
    private final PrintStream log;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private ServerProcess(Process process, PrintStream log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it and answers once it has said that it is ready.
     *
     * @param arguments of {@code java}
     * @param log a side gives its standard error
     * @param ready found in the line that says so; its first group is the port
     */
    public static ServerProcess java(
            List<String> arguments, Map<String, String> environment, Pattern ready, PrintStream log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(arguments));
        builder.command().add(0, ProcessHandle.current().info().command().orElse("java"));
        builder.environment().putAll(environment);
        var server = new ServerProcess(builder.redirectErrorStream(true).start(), log);
        var reader = new Thread(() -> server.read(ready), "output-of-server");
        reader.setDaemon(true);
        reader.start();
        try {
            server.port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return server;
        } catch (ExecutionException | TimeoutException e) {
            server.close();
            throw new IOException("the server did not get ready; see its log", e);
        }
    }

    /** Where it listens. */
    public int port() {
        return port.join();
    }

    /** Its process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    private void read(Pattern ready) {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> {
                log.println(line);
                var found = ready.matcher(line);
                if (found.find()) {
                    port.complete(Integer.parseInt(found.group(1)));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // It has ended, which is told below.
        }
        port.completeExceptionally(new IOException("it has ended"));
    }

    /** Asks it to end, and makes it end if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
