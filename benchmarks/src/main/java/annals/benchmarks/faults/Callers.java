package annals.benchmarks.faults;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.benchmarks.faults.Acknowledged.Promise;
import annals.postgresql.encryption.KeysUnavailableException;
import annals.postgresql.eventlog.AppendOutcomeUnknownException;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.EventLogUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;

/** Callers who record contacts side by side, each waiting for the answer to the last before the next. */
final class Callers implements AutoCloseable {

    static final int CALLERS = 32;
    /** So that new keys are made all the time: a key that is lost is an event that is lost. */
    private static final int CONTACTS_OF_A_CUSTOMER = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final EventLog log;
    private final boolean careless;
    private volatile boolean enough;

    /** Callers who learn of an event when they are told that it is there. */
    Callers(EventLog log) {
        this(log, false);
    }

    private Callers(EventLog log, boolean careless) {
        this.log = log;
        this.careless = careless;
        for (int i = 0; i < CALLERS; i++) {
            threads.execute(this::record);
        }
    }

    /** For a control: callers who take a request for an answer, and never ask again. */
    static Callers careless(EventLog log) {
        return new Callers(log, true);
    }

    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** How many appends were refused: nothing was written. */
    long refused() {
        return refused.get();
    }

    /** How many appends were left without an answer. */
    long unknown() {
        return unknown.get();
    }

    private void record() {
        while (!enough) {
            var customer = CustomerId.next();
            for (int i = 0; i < CONTACTS_OF_A_CUSTOMER && !enough; i++) {
                recordOne(contact(customer));
            }
        }
    }

    /** Asks for it until somebody can say that it is there, as a careful program does under its idempotency key. */
    private void recordOne(TouchpointRecorded contact) {
        String id = contact.touchpointId().toString();
        if (careless) {
            acknowledged.add(new Promise(id, Promise.SOMEWHERE));
        }
        boolean settled = false;
        while (!settled && !enough) {
            settled = isRecorded(id, contact) || careless;
        }
    }

    private boolean isRecorded(String id, TouchpointRecorded contact) {
        var event = new GenericDomainEventMessage<>("crm.customer.touchpoint", id, 0, contact);
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>(id));
        try {
            unitOfWork.execute(() -> log.appendEvents(List.of(event)));
            long position = EventLog.lastPositionOf(unitOfWork).orElseThrow();
            acknowledged.add(new Promise(id, position));
            return true;
        } catch (ConcurrencyException e) {
            acknowledged.add(new Promise(id, Promise.SOMEWHERE));
            return true;
        } catch (AppendOutcomeUnknownException e) {
            unknown.incrementAndGet();
        } catch (EventLogUnavailableException | SerializationException e) {
            requirePassing(e);
            refused.incrementAndGet();
            LockSupport.parkNanos(5_000_000);
        }
        return false;
    }

    /** A contact cannot be encrypted without its key, which is in the same database. */
    private static void requirePassing(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof KeysUnavailableException)) {
            cause = cause.getCause();
        }
        if (e instanceof SerializationException && !(cause instanceof KeysUnavailableException)) {
            throw e;
        }
    }

    private static TouchpointRecorded contact(CustomerId customer) {
        return new TouchpointRecorded(
                TouchpointId.next(),
                customer,
                Channel.EMAIL,
                Direction.INBOUND,
                Department.SERVICE,
                "Where is my order?",
                "It should have come on Monday.",
                null,
                Set.of(Department.SERVICE, Department.LOGISTICS),
                Instant.now());
    }

    /** Ends after the answers that are on their way. */
    @Override
    public void close() {
        enough = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
