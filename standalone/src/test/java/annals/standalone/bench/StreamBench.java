package annals.standalone.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long after a command's answer its entry stands on another client's stream, at a steady rate. The answer is sent after
 * the commit, so a negative time (the entry was there before the answer) counts as zero; the time from sending the
 * command is told beside it. Arguments: address, token, commands per second, seconds.
 */
final class StreamBench {

    private static final Logger LOG = LoggerFactory.getLogger(StreamBench.class);

    private StreamBench() {}

    public static void main(String[] arguments) throws Exception {
        var product = new Product(arguments[0], arguments[1]);
        int rate = Integer.parseInt(arguments[2]);
        int count = rate * Integer.parseInt(arguments[3]);
        String customer = product.customer();
        Map<Long, Long> seen = new ConcurrentHashMap<>();
        var listening = new CountDownLatch(1);
        var reader = new Thread(() -> listen(product, customer, seen, listening));
        reader.setDaemon(true);
        reader.start();
        listening.await();
        Map<Long, long[]> sent = send(product, customer, rate, count);
        while (!seen.keySet().containsAll(sent.keySet())) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        var fromAnswer = new Latencies();
        var fromSending = new Latencies();
        sent.forEach((position, times) -> {
            fromAnswer.add(Math.max(0, seen.getOrDefault(position, Long.MAX_VALUE) - times[1]));
            fromSending.add(seen.getOrDefault(position, Long.MAX_VALUE) - times[0]);
        });
        LOG.info("{}/s: answer to stream {}; sending to stream {}", rate, fromAnswer, fromSending);
        Runtime.getRuntime().exit(0);
    }

    private static void listen(Product product, String customer, Map<Long, Long> seen, CountDownLatch listening) {
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        try (var lines = product.lines("/api/timeline/stream?customerId=" + id + "&after=-1")) {
            lines.forEach(line -> {
                if (line.startsWith("id:")) {
                    seen.put(Long.parseLong(line.substring(3).strip()), System.nanoTime());
                    listening.countDown();
                }
            });
        } catch (Exception e) {
            LOG.error("The stream ended", e);
        }
    }

    private static Map<Long, long[]> send(Product product, String customer, int rate, int count) throws Exception {
        Map<Long, long[]> sent = new ConcurrentHashMap<>();
        var failures = new AtomicInteger();
        var clock = Executors.newScheduledThreadPool(16);
        var done = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            var unused = clock.schedule(
                    () -> {
                        try {
                            long before = System.nanoTime();
                            long position = product.touch(customer);
                            sent.put(position, new long[] {before, System.nanoTime()});
                        } catch (Exception e) {
                            failures.incrementAndGet();
                        }
                        done.countDown();
                    },
                    1_000_000_000L * i / rate,
                    TimeUnit.NANOSECONDS);
        }
        done.await();
        clock.shutdown();
        LOG.info("{} commands failed", failures);
        return sent;
    }
}
