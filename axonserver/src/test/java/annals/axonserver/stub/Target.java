package annals.axonserver.stub;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server of a test: a stub of its own, or the real one that {@code ANNALS_AXONSERVER=host:port} names. */
public final class Target implements AutoCloseable {

    private final @Nullable StubServer stub;
    private final String address;

    private Target(@Nullable StubServer stub, String address) {
        this.stub = stub;
        this.address = address;
    }

    /** A stub on an empty folder, unless the real one is named. */
    public static Target in(Path folder) throws IOException {
        String real = System.getenv("ANNALS_AXONSERVER");
        if (real != null) {
            return new Target(null, real);
        }
        var stub = StubServer.start(StubSettings.in(folder));
        return new Target(stub, "localhost:" + stub.port());
    }

    /** A server that runs already and is somebody else's to stop. */
    public static Target at(String address) {
        return new Target(null, address);
    }

    public boolean isStub() {
        return stub != null;
    }

    public String address() {
        return address;
    }

    @Override
    public void close() {
        if (stub != null) {
            stub.close();
        }
    }
}
