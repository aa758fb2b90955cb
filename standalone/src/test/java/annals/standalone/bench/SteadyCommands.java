package annals.standalone.bench;

import annals.standalone.RunningAnnals;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Records so many contacts with one customer each second until it is closed, whether they are answered in time or not. */
final class SteadyCommands implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final HttpRequest contact;

    SteadyCommands(RunningAnnals annals, String token, String customerId, int perSecond) {
        this.contact = HttpRequest.newBuilder(annals.at("/api/customers/" + customerId + "/touchpoints"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"channel": "PHONE", "direction": "INBOUND", "department": "SALES", "subject": "Meanwhile"}"""))
                .build();
        var unused = clock.scheduleAtFixedRate(this::send, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    private void send() {
        var unused = CLIENT.sendAsync(contact, BodyHandlers.discarding())
                .handle((answer, error) -> error == null && answer.statusCode() == 201
                        ? done.incrementAndGet()
                        : failed.incrementAndGet());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    @Override
    public String toString() {
        return done + " commands done, " + failed + " failed";
    }
}
