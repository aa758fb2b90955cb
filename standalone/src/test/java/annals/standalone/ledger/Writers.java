package annals.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.standalone.RunningAnnals;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Clients that record contacts as careful programs do: each under an idempotency key of its own, and until there is an
 * answer, however often the product dies in between.
 */
final class Writers implements AutoCloseable {

    static final String TOKEN = "token-of-the-ledgers-writers";

    private static final int WRITERS = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern CODE = Pattern.compile("(?s).*\"code\":\"([A-Z_]+)\".*");
    private static final Set<Integer> RECORDED = Set.of(200, 201);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final Ledger ledger = new Ledger();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final AtomicInteger named = new AtomicInteger();
    private final URI contacts;

    Writers(RunningAnnals annals) throws IOException, InterruptedException {
        var customer = send(post(annals.at("/api/customers"), "customer", """
                {"kind": "ORGANIZATION", "name": "Ledger Ltd"}"""));
        assertThat(customer.statusCode()).as(customer.body()).isEqualTo(201);
        this.contacts = annals.at(customer.headers().firstValue("Location").orElseThrow() + "/touchpoints");
    }

    Ledger ledger() {
        return ledger;
    }

    /** The answers that promised nothing: status and code. */
    Set<String> refusals() {
        return refusals;
    }

    /** Starts to record so many contacts. */
    List<Future<Void>> record(int count) {
        int end = named.addAndGet(count);
        var next = new AtomicInteger(end - count);
        Callable<Void> writer = () -> {
            for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                recordOne("contact " + i);
            }
            return null;
        };
        List<Future<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(writer));
        }
        return writers;
    }

    static void await(List<Future<Void>> writers) throws ExecutionException, InterruptedException {
        for (Future<Void> writer : writers) {
            writer.get();
        }
    }

    private void recordOne(String name) {
        ledger.asks(name);
        Await.that(() -> isRecorded(name), PATIENCE);
    }

    private boolean isRecorded(String name) {
        try {
            var answer = send(post(contacts, name, """
                    {"channel": "PHONE", "direction": "INBOUND", "department": "SALES", "subject": "%s"}""".formatted(name)));
            if (!RECORDED.contains(answer.statusCode())) {
                refusals.add(
                        answer.statusCode() + " " + CODE.matcher(answer.body()).replaceFirst("$1"));
                return false;
            }
            ledger.promise(
                    name, answer.headers().firstValueAsLong("X-Log-Position").orElseThrow());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest post(URI address, String key, String body) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.replace(' ', '-'))
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
