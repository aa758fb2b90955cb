package annals.benchmarks.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A network between a client and a server on this machine, which can be cut: every connection is passed on by it. */
final class Wire implements AutoCloseable {

    /** What is done to the connections. */
    enum Cut {
        /** Nothing gets through, and nobody is told; what was sent arrives later. */
        BLACKHOLE,
        /** The server's end is gone, the client is not told; whoever connects anew gets through. */
        HALF_OPEN,
        /** Both ends are told that the connection is gone. */
        RESET,
        /** Everything takes 200 ms longer. */
        DELAY
    }

    private static final long DELAY_NANOS = 200_000_000;

    private final ServerSocket door;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private volatile boolean slow;

    /** Passes on to a port of this machine. */
    Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut(Cut cut) {
        switch (cut) {
            case BLACKHOLE -> silent = true;
            case DELAY -> slow = true;
            case HALF_OPEN -> links.forEach(link -> link.loses(false));
            case RESET -> links.forEach(link -> link.loses(true));
        }
    }

    void mend() {
        silent = false;
        slow = false;
    }

    private void accept() {
        try {
            while (true) {
                var link = new Link(door.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
                links.add(link);
                daemon(() -> pass(link, link.client, link.server));
                daemon(() -> pass(link, link.server, link.client));
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                daemon(this::accept); // the server was away
            }
        }
    }

    private void pass(Link link, Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                while (silent) {
                    LockSupport.parkNanos(1_000_000);
                }
                if (slow) {
                    LockSupport.parkNanos(DELAY_NANOS);
                }
                to.getOutputStream().write(buffer, 0, read);
            }
            link.end(this);
        } catch (IOException e) {
            link.end(this);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        links.forEach(link -> link.loses(true));
    }

    /** One connection. */
    private static final class Link {

        private final Socket client;
        private final Socket server;
        private volatile boolean halfOpen;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void loses(boolean both) {
            halfOpen = !both;
            reset(server);
            if (both) {
                reset(client);
            }
        }

        void end(Wire wire) {
            wire.links.remove(this);
            reset(server);
            if (!halfOpen) {
                reset(client);
            }
        }

        private static void reset(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                // it was gone already
            }
        }
    }
}
