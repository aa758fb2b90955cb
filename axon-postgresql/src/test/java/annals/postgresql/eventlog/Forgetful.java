package annals.postgresql.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A network to a server on this machine that can forget its connections, and tells the server alone. */
final class Forgetful implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final int target;
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> servers = new ConcurrentLinkedQueue<>();

    Forgetful(int target) throws IOException {
        this.target = target;
        daemon(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whoever connects from now on gets through. */
    void forget() {
        for (Socket server = servers.poll(); server != null; server = servers.poll()) {
            close(server);
        }
    }

    private void accept() throws IOException {
        while (true) {
            var client = door.accept();
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            clients.add(client);
            servers.add(server);
            daemon(() -> client.getInputStream().transferTo(server.getOutputStream()));
            daemon(() -> server.getInputStream().transferTo(client.getOutputStream()));
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one of the two is gone
                    }
                },
                "forgetful");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        forget();
        clients.forEach(Forgetful::close);
    }
}
