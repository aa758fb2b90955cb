package annals.node.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port that people and programs call. */
public final class WebPort {

    private WebPort() {}

    /** Refuses the start while somebody else holds the port, before anything heavier is begun. */
    public static void requireFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    /** The sentence for a port that cannot be had. */
    public static StartRefused taken(int port, Throwable cause) {
        return new StartRefused(
                "Annals cannot listen on port " + port + " because " + reason(cause)
                        + "; stop that program or set SERVER_PORT to another port.",
                cause);
    }

    private static String reason(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("Permission denied")) {
            return "ports below 1024 need more rights than this user has";
        }
        return message.contains("assign requested address")
                ? "SERVER_ADDRESS is not an address of this machine"
                : "another program is using it";
    }
}
