package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Appends and reads events. */
final class EventStoreService extends EventStoreGrpc.EventStoreImplBase implements AutoCloseable {

    private final StoredEvents stored = new StoredEvents();
    private final Set<EventTracker> trackers = ConcurrentHashMap.newKeySet();
    private final ExecutorService sending =
            Executors.newSingleThreadExecutor(task -> Streams.daemon(task, "stub-trackers"));
    private final Appender appender;

    EventStoreService(Path file, boolean confirmBeforeSync) {
        this.appender = new Appender(
                file, stored, confirmBeforeSync, () -> sending.execute(() -> trackers.forEach(EventTracker::send)));
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> client) {
        List<Event> transaction = new ArrayList<>();
        return Streams.received(transaction::add, () -> confirm(transaction, client), () -> {});
    }

    @Override
    public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> client) {
        confirm(List.of(snapshot.toBuilder().setSnapshot(true).build()), client);
    }

    private void confirm(List<Event> transaction, StreamObserver<Confirmation> client) {
        var unused = appender.append(List.copyOf(transaction)).whenComplete((done, error) -> {
            if (error == null) {
                Streams.answer(
                        client, Confirmation.newBuilder().setSuccess(true).build());
            } else {
                client.onError(error);
            }
        });
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> client) {
        String aggregate = request.getAggregateId();
        long first = request.getInitialSequence();
        long end = request.getMaxSequence() > 0 ? request.getMaxSequence() : Long.MAX_VALUE;
        if (request.getAllowSnapshots()) {
            var snapshot = stored.lastSnapshot(aggregate, first, end);
            snapshot.ifPresent(client::onNext);
            first = snapshot.map(event -> event.getAggregateSequenceNumber() + 1)
                    .orElse(first);
        }
        stored.aggregate(aggregate, first, end).forEach(client::onNext);
        client.onCompleted();
    }

    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest request, StreamObserver<Event> client) {
        stored.snapshots(request.getAggregateId(), request.getInitialSequence(), request.getMaxSequence()).stream()
                .limit(request.getMaxResults() > 0 ? request.getMaxResults() : Integer.MAX_VALUE)
                .forEach(client::onNext);
        client.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> client) {
        Streams.ignoreCancellation(client);
        var tracker = new EventTracker(stored, client);
        trackers.add(tracker);
        return Streams.received(
                tracker::permit,
                () -> {
                    leave(tracker);
                    client.onCompleted();
                },
                () -> leave(tracker));
    }

    private void leave(EventTracker tracker) {
        tracker.close();
        trackers.remove(tracker);
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> client) {
        long last = stored.lastSequence(request.getAggregateId());
        Streams.answer(
                client,
                ReadHighestSequenceNrResponse.newBuilder().setToSequenceNr(last).build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> client) {
        answer(client, 0);
    }

    @Override
    public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> client) {
        answer(client, stored.size() - 1L);
    }

    @Override
    public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> client) {
        answer(client, stored.tokenAt(request.getInstant()));
    }

    private static void answer(StreamObserver<TrackingToken> client, long token) {
        Streams.answer(client, TrackingToken.newBuilder().setToken(token).build());
    }

    @Override
    public void close() {
        appender.close();
        sending.shutdown();
    }
}
