package annals.postgresql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that are started later, and again after they were killed. They lie below those that the system gives
 * to whoever wants any, and below those that the product takes for its own PostgreSQL, so nobody gets one by chance.
 */
public final class FreePort {

    private static final int FIRST = 10_000;
    private static final int END = 20_000;

    private FreePort() {}

    /** One that nobody listens on. */
    public static int next() {
        int port = ThreadLocalRandom.current().nextInt(FIRST, END);
        while (!isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(FIRST, END);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
