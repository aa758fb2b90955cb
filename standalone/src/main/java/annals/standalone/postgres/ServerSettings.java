package annals.standalone.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The settings of the embedded server, written anew at each start; the port alone is kept. */
final class ServerSettings {

    // Below the ports that systems hand out to clients: while the server is away, none of its own clients can take it.
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");
    private static final String SETTINGS = """
            # Written by Annals at each start; changes here are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            port = %d
            max_connections = 100
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_compression = on
            wal_recycle = off
            wal_init_zero = off
            log_error_verbosity = terse
            checkpoint_timeout = 10min
            max_wal_size = 2GB
            shared_buffers = 256MB
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_checkpoints = off
            """;

    private ServerSettings() {}

    /** Writes the settings and answers the port in them. */
    static int writeInto(Path cluster) throws IOException {
        Path file = cluster.resolve("annals.conf");
        int port = port(file);
        Files.writeString(file, SETTINGS.formatted(port));
        return port;
    }

    private static int port(Path file) throws IOException {
        if (Files.exists(file)) {
            var kept = PORT.matcher(Files.readString(file));
            if (kept.find() && isFree(Integer.parseInt(kept.group(1)))) {
                return Integer.parseInt(kept.group(1));
            }
        }
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT))
                .filter(ServerSettings::isFree)
                .findFirst()
                .orElseThrow();
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
