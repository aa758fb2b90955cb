package annals.standalone.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The process that a database directory says is serving it. */
record Postmaster(long pid, Path cluster) {

    /** Answers who serves the directory; empty if its last server has ended, however it ended. */
    static Optional<Postmaster> serving(Path cluster) throws IOException {
        return named(cluster).filter(Postmaster::isAlive);
    }

    /**
     * Removes the mark of a server that has ended if its process number now belongs to another program, as happens when a
     * container starts again: PostgreSQL would take that program for a server.
     */
    static void forgetEnded(Path cluster) throws IOException {
        Optional<Postmaster> named = named(cluster);
        if (named.isPresent() && !named.get().isAlive()) {
            Files.deleteIfExists(mark(cluster));
        }
    }

    /** Whether the process runs and serves this directory. */
    boolean isAlive() {
        try {
            // Readable for every process, and empty for one that has ended but is not yet reaped.
            String commandLine = Files.readString(process("cmdline"), StandardCharsets.ISO_8859_1);
            return commandLine.split("\0", 2)[0].endsWith("/postgres") && worksHere();
        } catch (IOException e) {
            return !Files.exists(Path.of("/proc/self")) && isAliveWithoutProc();
        }
    }

    private boolean worksHere() {
        try {
            return Files.isSameFile(process("cwd"), cluster);
        } catch (IOException e) {
            // Another user's process; better to take a stranger for ours than to start a second server on the same
            // files.
            return true;
        }
    }

    private Path process(String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }

    private boolean isAliveWithoutProc() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().orElse("postgres"))
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    private static Optional<Postmaster> named(Path cluster) throws IOException {
        try (var lines = Files.lines(mark(cluster))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d+"))
                    .map(Long::parseLong)
                    .map(pid -> new Postmaster(pid, cluster));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Path mark(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
