package annals.axonserver.faults;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
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
 * Clients that record contacts as careful programs do: each under an idempotency key of its own, at one node after the
 * other, until there is an answer, whatever dies in between.
 */
final class Writers implements AutoCloseable {

    static final String TOKEN = "token-of-the-nodes-writers";

    private static final int WRITERS = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern CODE = Pattern.compile("(?s).*\"code\":\"([A-Z_]+)\".*");
    private static final Set<Integer> RECORDED = Set.of(200, 201);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final Ledger ledger = new Ledger();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final List<MortalNode> nodes;
    private final List<String> customers = new ArrayList<>();

    /** @param customers so many people are called, so that so many aggregates of each sort lie on the nodes */
    Writers(List<MortalNode> nodes, int customers) throws IOException, InterruptedException {
        this.nodes = nodes;
        for (int i = 0; i < customers; i++) {
            var customer = send(post(nodes.get(0).at("/api/customers"), "customer " + i, """
                    {"kind": "ORGANIZATION", "name": "Ledger Ltd"}"""));
            assertThat(customer.statusCode()).as(customer.body()).isEqualTo(201);
            this.customers.add(customer.headers().firstValue("Location").orElseThrow());
        }
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
        int last = next.get() + count;
        Callable<Void> writer = () -> {
            for (int i = next.getAndIncrement(); i < last; i = next.getAndIncrement()) {
                recordOne(i);
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

    private void recordOne(int number) {
        String name = "contact " + number;
        var node = new AtomicInteger(number);
        ledger.asks(name);
        Await.that(() -> isRecorded(name, number, nodes.get(node.getAndIncrement() % nodes.size())), PATIENCE);
    }

    private boolean isRecorded(String name, int number, MortalNode node) {
        String contacts = customers.get(number % customers.size()) + "/touchpoints";
        try {
            var answer = send(post(node.at(contacts), name, """
                    {"channel": "PHONE", "direction": "INBOUND", "department": "SALES", "subject": "%s"}""".formatted(name)));
            if (!RECORDED.contains(answer.statusCode())) {
                refusals.add(
                        answer.statusCode() + " " + CODE.matcher(answer.body()).replaceFirst("$1"));
                return false;
            }
            ledger.promise(name);
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
                .timeout(Duration.ofSeconds(40))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
