package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.PayloadDescription;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
import java.util.Set;

/** Sends one client the events from its token on, as many as it permits. */
final class EventTracker {

    private static final long NOT_TOLD_YET = -1;
    private static final int BATCH = 500;
    /** One event that the client does not want is sent after so many, so that its token moves on. */
    private static final int UNWANTED_IN_A_ROW = 1_000;

    private final StoredEvents stored;
    private final StreamObserver<EventWithToken> client;
    private final Set<PayloadDescription> unwanted = new HashSet<>();
    private long next = NOT_TOLD_YET;
    private long permits;
    private int skipped;
    private boolean open = true;

    EventTracker(StoredEvents stored, StreamObserver<EventWithToken> client) {
        this.stored = stored;
        this.client = client;
    }

    /** The first request says where to begin; all of them may permit more and name what is not wanted. */
    synchronized void permit(GetEventsRequest request) {
        if (next == NOT_TOLD_YET) {
            next = request.getTrackingToken();
        }
        permits += request.getNumberOfPermits();
        unwanted.addAll(request.getBlacklistList());
        send();
    }

    synchronized void send() {
        var events = stored.from(next, BATCH);
        while (open && permits > 0 && !events.isEmpty()) {
            for (int i = 0; i < events.size() && permits > 0; i++) {
                send(events.get(i));
            }
            events = stored.from(next, BATCH);
        }
    }

    synchronized void close() {
        open = false;
    }

    private void send(Event event) {
        if (isUnwanted(event) && skipped < UNWANTED_IN_A_ROW - 1) {
            skipped++;
        } else {
            skipped = 0;
            permits--;
            client.onNext(
                    EventWithToken.newBuilder().setToken(next).setEvent(event).build());
        }
        next++;
    }

    private boolean isUnwanted(Event event) {
        return unwanted.contains(PayloadDescription.newBuilder()
                .setType(event.getPayload().getType())
                .setRevision(event.getPayload().getRevision())
                .build());
    }
}
