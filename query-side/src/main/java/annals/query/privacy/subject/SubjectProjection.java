package annals.query.privacy.subject;

import static annals.query.privacy.subject.SubjectTables.*;

import annals.api.customer.AboutCustomer;
import annals.api.customer.Channel;
import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerEvent.ContactPointAdded;
import annals.api.customer.CustomerEvent.ContactPointRemoved;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.privacy.ConsentState;
import annals.api.privacy.ConsentTextEvent.ConsentTextPublished;
import annals.api.privacy.Purpose;
import annals.api.privacy.RequestId;
import annals.api.privacy.RequestState;
import annals.api.privacy.SubjectEvent;
import annals.api.privacy.SubjectEvent.*;
import annals.api.shared.EventType;
import annals.postgresql.projection.Position;
import annals.postgresql.projection.RowChange;
import annals.postgresql.projection.Rows;
import annals.postgresql.projection.Table;
import annals.query.shared.Projection;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what concerns each person's data. What is personal in it goes when the person is erased. */
@Component
class SubjectProjection implements Projection {

    static final String NAME = "privacy.subject";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Rows rows;

    SubjectProjection(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String readModel() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(SUBJECTS, REQUESTS, CHANGES, HOLDS, CONSENTS, TEXTS);
    }

    @EventHandler
    void on(RequestReceived event) {
        rows.insert(REQUESTS, event.requestId().value())
                .set("customer_id", event.customerId().value())
                .set("kind", event.kind())
                .set("law", event.law())
                .set("state", RequestState.OPEN)
                .set("received_on", event.receivedOn())
                .set("due", event.due())
                .set("extended", false)
                .set("identity_confirmed", false)
                .set("channel", name(event.channel()))
                .set("note", event.note());
    }

    @EventHandler
    void on(RequestExtended event) {
        request(event.requestId()).set("due", event.due()).set("extended", true);
    }

    @EventHandler
    void on(IdentityConfirmed event) {
        request(event.requestId()).set("identity_confirmed", true);
    }

    @EventHandler
    void on(RequestFulfilled event) {
        answer(event.requestId(), RequestState.FULFILLED, event);
    }

    @EventHandler
    void on(RequestRefused event) {
        answer(event.requestId(), RequestState.REFUSED, event)
                .set("declined", event.reason())
                .set("decline_note", event.note());
    }

    @EventHandler
    void on(RectificationStarted event, @Position long position) {
        change(event.requestId(), event, position);
    }

    @EventHandler
    void on(LegalHoldPlaced event, @Position long position, MetaData metaData) {
        rows.insert(HOLDS, position)
                .set("customer_id", event.customerId().value())
                .set("reason", event.reason())
                .set("until", event.until())
                .set("placed_by", actor(metaData))
                .set("placed_at", event.occurredAt());
    }

    @EventHandler
    void on(LegalHoldLifted event) {
        rows.execute(
                "update privacy_subject_hold set lifted_at = $2, lift_reason = $3 where position ="
                        + " (select max(position) from privacy_subject_hold where customer_id = $1)",
                event.customerId().value(),
                event.occurredAt(),
                event.reason());
    }

    @EventHandler
    void on(ConsentGiven event, @Position long position, MetaData metaData) {
        consent(event, event.purpose(), event.channel(), position, metaData)
                .set("state", ConsentState.GRANTED)
                .set("text_version", event.textVersion())
                .set("source", event.source())
                .set("evidence", event.evidence());
    }

    @EventHandler
    void on(ConsentWithdrawn event, @Position long position, MetaData metaData) {
        consent(event, event.purpose(), event.channel(), position, metaData)
                .set("state", ConsentState.WITHDRAWN)
                .set("source", event.source())
                .set("evidence", event.evidence());
    }

    @EventHandler
    void on(ConsentTextPublished event) {
        rows.insert(TEXTS, event.purpose().value(), event.version())
                .set("language", event.language())
                .set("text", event.text())
                .set("published_at", event.occurredAt());
    }

    @EventHandler
    void on(AccessExported event) {
        subject(event.customerId()).set("exported_at", event.occurredAt());
    }

    @EventHandler
    void on(SubjectErased event, MetaData metaData) {
        RequestId requestId = event.requestId();
        subject(event.customerId())
                .set("name", null)
                .set("erased_at", event.occurredAt())
                .set("erased_by", actor(metaData))
                .set("erasure_reason", event.reason())
                .set("erasure_request", requestId == null ? null : requestId.value());
        forget(event.customerId());
    }

    private void forget(CustomerId customerId) {
        rows.execute(
                "update privacy_subject_request set note = null, decline_note = null where customer_id = $1",
                customerId.value());
        rows.execute(
                "update privacy_subject_hold set reason = null, lift_reason = null where customer_id = $1",
                customerId.value());
        rows.execute("update privacy_subject_consent set evidence = null where customer_id = $1", customerId.value());
    }

    @EventHandler
    void on(ErasureCompleted event) {
        subject(event.customerId())
                .set("erasure_completed_at", event.occurredAt())
                .set("erasure_counts", JSON.writeValueAsString(event.counts()));
    }

    @EventHandler
    void on(CustomerRegistered event) {
        subject(event.customerId()).set("name", event.name());
    }

    @EventHandler
    void on(CustomerRenamed event, @Position long position, MetaData metaData) {
        subject(event.customerId()).set("name", event.to());
        corrected(event, position, metaData);
    }

    @EventHandler
    void on(ContactPointAdded event, @Position long position, MetaData metaData) {
        corrected(event, position, metaData);
    }

    @EventHandler
    void on(ContactPointRemoved event, @Position long position, MetaData metaData) {
        corrected(event, position, metaData);
    }

    private void corrected(CustomerEvent event, long position, MetaData metaData) {
        if (metaData.get("subjectRequest") instanceof String requestId) {
            change(RequestId.of(requestId), event, position);
        }
    }

    private void change(RequestId requestId, AboutCustomer event, long position) {
        rows.insert(CHANGES, position)
                .set("request_id", requestId.value())
                .set("customer_id", Objects.requireNonNull(event.customerId()).value())
                .set("type", event.getClass().getAnnotation(EventType.class).value())
                .set("occurred_at", event.occurredAt());
    }

    private RowChange subject(CustomerId customerId) {
        return rows.upsert(SUBJECTS, customerId.value());
    }

    private RowChange request(RequestId requestId) {
        return rows.update(REQUESTS, requestId.value());
    }

    private RowChange answer(RequestId requestId, RequestState state, SubjectEvent event) {
        return request(requestId).set("state", state).set("answered_at", event.occurredAt());
    }

    private RowChange consent(
            SubjectEvent event, Purpose purpose, @Nullable Channel channel, long position, MetaData metaData) {
        return rows.insert(CONSENTS, position)
                .set("customer_id", event.customerId().value())
                .set("purpose", purpose.value())
                .set("channel", name(channel))
                .set("recorded_by", actor(metaData))
                .set("occurred_at", event.occurredAt());
    }

    private static @Nullable String name(@Nullable Channel channel) {
        return channel == null ? null : channel.name();
    }

    private static String actor(MetaData metaData) {
        return String.valueOf(metaData.getOrDefault("actorName", "unknown"));
    }
}
