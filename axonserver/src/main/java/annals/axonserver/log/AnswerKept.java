package annals.axonserver.log;

import annals.command.shared.KeptReceipt;
import annals.node.parts.EventParts;
import annals.postgresql.eventlog.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import tools.jackson.databind.json.JsonMapper;

/**
 * The receipt of a command as an event: Axon Server keeps nothing else, and only as the first event of an aggregate that
 * follows from the key can it be written together with the command's events, once. It tells nothing about anybody.
 */
public final class AnswerKept {

    private static final String AGGREGATE = "Answer";
    private static final String RESOURCE = AnswerKept.class.getName();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerKept() {}

    private record Payload(String scope, String key, String request, String answer) {}

    /** Has the next events of this unit of work written together with this receipt. */
    static void writeWith(UnitOfWork<?> unitOfWork, Supplier<StoredEvent> receipt) {
        unitOfWork.root().resources().put(RESOURCE, receipt);
    }

    @SuppressWarnings("unchecked") // nobody else writes under this name
    static Optional<StoredEvent> takenFrom(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(
                        (Supplier<StoredEvent>) unitOfWork.root().resources().remove(RESOURCE))
                .map(Supplier::get);
    }

    /** @param sequence 0, unless the key is used anew on a log that came back from where keys are forgotten */
    public static StoredEvent of(KeptReceipt receipt, long sequence, UUID eventId, Instant now) {
        var payload = new Payload(receipt.scope(), receipt.key(), receipt.request(), receipt.answer());
        return new StoredEvent(
                -1,
                eventId.toString(),
                AGGREGATE,
                aggregateId(receipt.scope(), receipt.key()),
                sequence,
                EventParts.ANSWER_KEPT,
                1,
                now,
                JSON.writeValueAsString(payload),
                "{}");
    }

    /** The same for the same key of the same scope. */
    public static String aggregateId(String scope, String key) {
        byte[] name = (scope.length() + ":" + scope + key).getBytes(StandardCharsets.UTF_8);
        return "answer-" + UUID.nameUUIDFromBytes(name);
    }

    /** @param position the receipt's, which is not stored with it */
    public static Function<StoredEvent, KeptReceipt> at(long position) {
        return event -> {
            var payload = JSON.readValue(event.payload(), Payload.class);
            return new KeptReceipt(payload.scope(), payload.key(), payload.request(), payload.answer(), position);
        };
    }
}
