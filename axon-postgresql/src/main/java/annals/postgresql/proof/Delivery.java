package annals.postgresql.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends each checkpoint to an address, in their order and until it is acknowledged, on a thread of its own for which nobody
 * waits. After a crash the last one may be sent again.
 */
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 60_000;

    private final DataSource dataSource;
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "proof-delivery");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int failures;

    /** @param address takes each checkpoint by POST, as a line of the file, and answers 2xx */
    public Delivery(DataSource dataSource, URI address) {
        this.dataSource = dataSource;
        this.address = address;
        thread.setDaemon(true);
    }

    /** Starts it, once. */
    public void start() {
        thread.start();
    }

    /** There are new checkpoints. Returns at once. */
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Ends it for good; what was not acknowledged is sent after the next start. */
    public void stop() {
        stopped.countDown();
        thread.interrupt();
    }

    private void run() {
        try {
            news.acquire();
            while (!stopped.await(pause(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
                if (!sendNext() && failures == 0) {
                    news.acquire();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a failure news are no reason to hurry: they would meet the same one. */
    private long pause() {
        return failures == 0 ? 0 : Math.min(LONGEST_MILLIS, (long) SHORTEST_MILLIS << Math.min(failures - 1, 10));
    }

    /** Answers whether there may be more to send at once. */
    private boolean sendNext() throws InterruptedException {
        try (var connection = dataSource.getConnection()) {
            long delivered = delivered(connection);
            var next =
                    new CheckpointTable(connection).after(delivered, 1).stream().findFirst();
            if (next.isPresent()) {
                send(connection, delivered, next.get());
            }
            failures = 0;
            return next.isPresent();
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.atLevel(failures == 0 ? Level.WARN : Level.DEBUG)
                    .log("Checkpoints wait to be sent to {}: {}", address, e.getMessage());
            failures++;
            return false;
        }
    }

    private void send(Connection connection, long delivered, Checkpoint checkpoint)
            throws IOException, InterruptedException, SQLException {
        var leaves = new TreeLeaves(new Tree(new TileTable(connection))).between(delivered, checkpoint.size());
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new CheckpointLine(checkpoint, leaves).written()))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("it answered " + status);
        }
        acknowledged(connection, checkpoint.size());
    }

    private long delivered(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select size from proof.delivery where address = ?")) {
            statement.setString(1, address.toString());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private void acknowledged(Connection connection, long size) throws SQLException {
        try (var statement = connection.prepareStatement("insert into proof.delivery (address, size) values (?, ?)"
                + " on conflict on constraint delivery_address do update set size = excluded.size")) {
            statement.setString(1, address.toString());
            statement.setLong(2, size);
            statement.executeUpdate();
        }
    }
}
