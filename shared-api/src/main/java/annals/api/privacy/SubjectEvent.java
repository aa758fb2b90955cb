package annals.api.privacy;

import annals.api.customer.AboutCustomer;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.shared.EventType;
import annals.api.shared.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happened about the data we keep of a person. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface SubjectEvent extends AboutCustomer {

    @Override
    CustomerId customerId();

    /** The person asked for something; the answer is due on {@code due} at the latest. */
    @EventType("crm.privacy.request.received")
    record RequestReceived(
            CustomerId customerId,
            RequestId requestId,
            RequestKind kind,
            PrivacyLaw law,
            LocalDate receivedOn,
            LocalDate due,
            @Nullable Channel channel,
            @Nullable @Personal String note,
            Instant occurredAt)
            implements SubjectEvent {}

    /** The answer takes longer, of which the person has been told. */
    @EventType("crm.privacy.request.extended")
    record RequestExtended(
            CustomerId customerId,
            RequestId requestId,
            LocalDate from,
            LocalDate due,
            @Personal String reason,
            Instant occurredAt)
            implements SubjectEvent {}

    /** Whoever asked is the person; {@code evidence} says how we know. */
    @EventType("crm.privacy.identity.confirmed")
    record IdentityConfirmed(
            CustomerId customerId,
            RequestId requestId,
            @Personal String evidence,
            Instant occurredAt) implements SubjectEvent {}

    /** The customer's record is being corrected; the corrections name the request as their correlation. */
    @EventType("crm.privacy.rectification.started")
    record RectificationStarted(CustomerId customerId, RequestId requestId, Instant occurredAt)
            implements SubjectEvent {}

    /** The person has got what they asked for. */
    @EventType("crm.privacy.request.fulfilled")
    record RequestFulfilled(CustomerId customerId, RequestId requestId, Instant occurredAt) implements SubjectEvent {}

    /** The person does not get what they asked for. */
    @EventType("crm.privacy.request.refused")
    record RequestRefused(
            CustomerId customerId,
            RequestId requestId,
            DeclineReason reason,
            @Nullable @Personal String note,
            Instant occurredAt)
            implements SubjectEvent {}

    /** Nothing of the person may be erased, up to and including {@code until}; null means until the hold is lifted. */
    @EventType("crm.privacy.legal-hold.placed")
    record LegalHoldPlaced(
            CustomerId customerId,
            @Personal String reason,
            @Nullable LocalDate until,
            Instant occurredAt) implements SubjectEvent {}

    /** The law no longer keeps us from erasing. */
    @EventType("crm.privacy.legal-hold.lifted")
    record LegalHoldLifted(CustomerId customerId, @Personal String reason, Instant occurredAt)
            implements SubjectEvent {}

    /** The person agreed to a text; {@code channel} is null if they agreed for all channels. */
    @EventType("crm.privacy.consent.given")
    record ConsentGiven(
            CustomerId customerId,
            Purpose purpose,
            @Nullable Channel channel,
            int textVersion,
            String source,
            @Nullable @Personal String evidence,
            Instant occurredAt)
            implements SubjectEvent {}

    /** The person agrees no longer; {@code channel} is null if that is so for all channels. */
    @EventType("crm.privacy.consent.withdrawn")
    record ConsentWithdrawn(
            CustomerId customerId,
            Purpose purpose,
            @Nullable Channel channel,
            String source,
            @Nullable @Personal String evidence,
            Instant occurredAt)
            implements SubjectEvent {}

    /** All data of the person was handed out. */
    @EventType("crm.privacy.access.exported")
    record AccessExported(CustomerId customerId, @Nullable RequestId requestId, Instant occurredAt)
            implements SubjectEvent {}

    /** The person's data is erased: decided here for good, carried out by what follows. It holds nothing personal. */
    @EventType("crm.privacy.subject.erased")
    record SubjectErased(
            CustomerId customerId,
            ErasureReason reason,
            @Nullable RequestId requestId,
            Instant occurredAt) implements SubjectEvent {}

    /** The erasure has been carried out everywhere; {@code counts} says what was erased in each store, by its name. */
    @EventType("crm.privacy.erasure.completed")
    record ErasureCompleted(CustomerId customerId, Map<String, Long> counts, Instant occurredAt)
            implements SubjectEvent {

        /** Copies the counts, in the order of the stores' names. */
        public ErasureCompleted {
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        }
    }
}
