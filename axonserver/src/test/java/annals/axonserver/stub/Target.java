package annals.axonserver.stub;

import annals.postgresql.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server of a test, empty: a stub of its own, or the real one that {@code ANNALS_AXONSERVER=host:port} names. */
public final class Target implements AutoCloseable {

    private static final String REAL = "ANNALS_AXONSERVER";

    private final Path folder;
    private final String address;
    private @Nullable StubServer stub;

    private Target(Path folder, String address, @Nullable StubServer stub) {
        this.folder = folder;
        this.address = address;
        this.stub = stub;
    }

    /** A stub on an empty folder, unless the real one is named, which loses what it holds. */
    public static Target in(Path folder) throws IOException {
        String real = System.getenv(REAL);
        if (real != null) {
            RealServer.empty(real);
            return new Target(folder, real, null);
        }
        var stub = StubServer.start(StubSettings.in(folder).onPort(FreePort.next()));
        return new Target(folder, "localhost:" + stub.port(), stub);
    }

    /** Whether all tests share the real one. */
    public static boolean isReal() {
        return System.getenv(REAL) != null;
    }

    /** A server that runs already and is somebody else's to stop. */
    public static Target at(String address) {
        return new Target(Path.of(""), address, null);
    }

    public boolean isStub() {
        return stub != null;
    }

    public String address() {
        return address;
    }

    /** A stub comes back where it was. */
    public void restart() throws IOException {
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        stub = StubServer.start(StubSettings.in(folder).onPort(port));
    }

    /** A stub goes away; what it has confirmed stays in its folder. */
    @Override
    public void close() {
        if (stub != null) {
            stub.close();
        }
    }
}
