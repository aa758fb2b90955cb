package annals.axonserver.stub;

import annals.postgresql.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/** A stub in a process of its own, which can be killed and started again where it was. */
public final class StubProcess implements AutoCloseable {

    private final int port = FreePort.next();
    private final Path folder;
    private final boolean confirmBeforeSync;
    private Process process;

    private StubProcess(Path folder, boolean confirmBeforeSync) {
        this.folder = folder;
        this.confirmBeforeSync = confirmBeforeSync;
        this.process = started();
    }

    /** Starts on any free port; returns when it can be connected to. */
    public static StubProcess in(Path folder, boolean confirmBeforeSync) {
        return new StubProcess(folder, confirmBeforeSync);
    }

    public String address() {
        return "localhost:" + port;
    }

    /** Ends the process as a kill -9 does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts again on the same port and folder. */
    public void restart() {
        process = started();
    }

    @Override
    public void close() {
        kill();
    }

    private Process started() {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StubServer.class.getName(),
                Integer.toString(port),
                folder.toString(),
                Boolean.toString(confirmBeforeSync));
        try {
            File output =
                    folder.resolveSibling(folder.getFileName() + ".output").toFile();
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                    .start();
            Waiting.until(() -> !started.isAlive() || answers());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
