package annals.axonserver.faults;

import annals.axonserver.stub.StubProcess;
import annals.node.Await;
import annals.node.ChildProcess;
import annals.postgresql.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server of these tests, in a process of its own: the stand-in, or a real one that {@code -Dannals.axonserver.start}
 * starts. That is a command which is given a folder and a port, and is the server itself, so that it can be killed.
 */
final class MortalServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final @Nullable String start = System.getProperty("annals.axonserver.start");
    private final @Nullable StubProcess stub;
    private final int port = FreePort.next();
    private @Nullable ChildProcess real;

    MortalServer(Path folder) throws IOException {
        this.folder = folder;
        this.stub = start == null ? StubProcess.in(folder, false) : null;
        if (start != null) {
            startReal(start);
        }
    }

    String address() {
        return stub == null ? "localhost:" + port : stub.address();
    }

    void kill() {
        if (stub != null) {
            stub.kill();
        }
        if (real != null) {
            real.kill();
        }
    }

    void restart() {
        if (stub != null) {
            stub.restart();
        }
        if (start != null) {
            startReal(start);
        }
    }

    private void startReal(String command) {
        real = ChildProcess.start(List.of("sh", "-c", "exec " + command, "sh", folder.toString(), "" + port), Map.of());
        Await.that(this::answers, START);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
