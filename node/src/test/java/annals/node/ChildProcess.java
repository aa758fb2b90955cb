package annals.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process apart whose lines are read while it runs, so that a test may wait for one of them, or kill it. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Thread> readers;

    private ChildProcess(Process process) {
        this.process = process;
        this.readers = List.of(reader(process.getInputStream(), output), reader(process.getErrorStream(), errors));
        readers.forEach(Thread::start);
    }

    /** Starts a main class of the product with this test's classpath, and nothing from our environment but these. */
    public static ChildProcess main(String type, Map<String, String> environment, String... virtualMachineOptions) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        // The product's own logging: a library's tests bring another one on this classpath.
        command.addAll(List.of("-Dlogback.configurationFile=logback.xml", "-Dlogging.config=classpath:logback.xml"));
        command.addAll(List.of(virtualMachineOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), type));
        return start(command, environment);
    }

    /** Starts any command. */
    public static ChildProcess start(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("ANNALS_") || name.startsWith("SERVER_"));
            builder.environment().putAll(environment);
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        }
    }

    /** Waits for a line of the standard output and answers it; fails when the process ends or the time is up first. */
    public String awaitLine(Predicate<String> wanted, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (output) {
            while (true) {
                var found = output.stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                awaitMore(deadline);
            }
        }
    }

    /** Waits for the end and answers the exit code. */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + limit + this);
            }
            for (Thread reader : readers) {
                reader.join(limit.toMillis());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** Lines of the standard output so far. */
    public List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    /** Lines of the error stream so far. */
    public List<String> errors() {
        synchronized (errors) {
            return List.copyOf(errors);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, as Ctrl-C does. */
    public void interrupt() {
        process.destroy();
    }

    /** Kills it with signal 9. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofMinutes(1));
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        kill();
    }

    @Override
    public String toString() {
        return "\noutput: " + String.join("\n  ", output()) + "\nerrors: " + String.join("\n  ", errors());
    }

    private void awaitMore(long deadline) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || (!process.isAlive() && !readers.get(0).isAlive())) {
            throw new AssertionError((left <= 0 ? "time is up" : "the process has ended") + this);
        }
        try {
            output.wait(Math.min(left, 100));
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private static Thread reader(InputStream stream, List<String> lines) {
        var thread = new Thread(() -> read(stream, lines), "child-output");
        thread.setDaemon(true);
        return thread;
    }

    private static void read(InputStream stream, List<String> lines) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            // The process was killed; what it had written is kept.
        }
    }
}
