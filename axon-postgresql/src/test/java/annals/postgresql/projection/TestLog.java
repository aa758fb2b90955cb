package annals.postgresql.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A log in memory that wakes its readers and whose reading can be made to fail. */
final class TestLog implements StreamableMessageSource<TrackedEventMessage<?>> {

    record Opened(long deal, String name) {}

    record Moved(long deal, String stage) {}

    record Closed(long deal) {}

    record Noted(long deal, String text) {}

    interface ReadFault {
        TrackedEventMessage<?> pass(TrackedEventMessage<?> event);
    }

    private static final List<String> STAGES = List.of("lead", "qualified", "offer", "contract");

    private final MemoryLog log = new MemoryLog(this::pass);
    private final Map<Long, Long> sequences = new HashMap<>();
    private long head = -1;
    volatile ReadFault fault = event -> event;

    synchronized long head() {
        return head;
    }

    synchronized void publish(Object... payloads) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (Object payload : payloads) {
            long deal = dealOf(payload);
            long sequence = sequences.merge(deal, 1L, Long::sum) - 1;
            events.add(new GenericDomainEventMessage<>("deal", String.valueOf(deal), sequence, payload));
        }
        head += events.size();
        log.publish(events);
    }

    /** Deals that are opened, moved about, noted and closed; the same for the same seed. */
    synchronized void generate(long seed, int count) {
        long first = head + 1;
        var random = new Random(seed);
        var open = new ArrayList<Long>();
        var payloads = new Object[count];
        for (int i = 0; i < count; i++) {
            payloads[i] = next(random, open, first + i);
        }
        publish(payloads);
    }

    private static Object next(Random random, List<Long> open, long i) {
        int choice = open.isEmpty() ? 0 : random.nextInt(20);
        if (choice < 5) {
            open.add(i);
            return new Opened(i, "deal " + i);
        }
        int at = random.nextInt(open.size());
        if (choice < 7) {
            return new Closed(open.remove(at));
        }
        return choice < 16
                ? new Moved(open.get(at), STAGES.get(random.nextInt(STAGES.size())))
                : new Noted(open.get(at), "note " + i);
    }

    private static long dealOf(Object payload) {
        return payload instanceof Opened opened
                ? opened.deal()
                : payload instanceof Moved moved
                        ? moved.deal()
                        : payload instanceof Closed closed ? closed.deal() : payload instanceof Noted n ? n.deal() : 0;
    }

    static Object keyOf(Object payload) {
        return dealOf(payload);
    }

    static long dealOf(EventMessage<?> event) {
        return dealOf(event.getPayload());
    }

    private TrackedEventMessage<?> pass(TrackedEventMessage<?> event) {
        return fault.pass(event);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return log.openStream(token);
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }
}
