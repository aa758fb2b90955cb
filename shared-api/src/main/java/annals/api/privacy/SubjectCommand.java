package annals.api.privacy;

import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.shared.DomainCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done about the data we keep of a person. */
public sealed interface SubjectCommand extends DomainCommand {

    /** The person, as the customer they are. */
    CustomerId customerId();

    /** The person, as the one whose data it is. */
    @TargetAggregateIdentifier
    default SubjectId subjectId() {
        return SubjectId.of(customerId());
    }

    /** Notes what the person asks for. */
    record ReceiveRequest(
            CustomerId customerId,
            RequestId requestId,
            RequestKind kind,
            PrivacyLaw law,
            LocalDate receivedOn,
            @Nullable Channel channel,
            @Nullable String note,
            Instant occurredAt)
            implements SubjectCommand {}

    /** Takes the longer time that the law allows once. */
    record ExtendRequest(CustomerId customerId, RequestId requestId, String reason, Instant occurredAt)
            implements SubjectCommand {}

    /** Notes how we know that it is the person who asks. */
    record ConfirmIdentity(CustomerId customerId, RequestId requestId, String evidence, Instant occurredAt)
            implements SubjectCommand {}

    /** Begins to correct the customer's record as requested. */
    record StartRectification(CustomerId customerId, RequestId requestId, Instant occurredAt)
            implements SubjectCommand {}

    /** Notes that the person has got what they asked for. */
    record FulfilRequest(CustomerId customerId, RequestId requestId, Instant occurredAt) implements SubjectCommand {}

    /** Says no to a request. */
    record RefuseRequest(
            CustomerId customerId,
            RequestId requestId,
            DeclineReason reason,
            @Nullable String note,
            Instant occurredAt) implements SubjectCommand {}

    /** Forbids erasing, up to and including {@code until}, or until it is lifted. */
    record PlaceLegalHold(
            CustomerId customerId, String reason, @Nullable LocalDate until, Instant occurredAt)
            implements SubjectCommand {}

    /** Allows erasing again. */
    record LiftLegalHold(CustomerId customerId, String reason, Instant occurredAt) implements SubjectCommand {}

    /** Notes that the person agreed to a text. */
    record GiveConsent(
            CustomerId customerId,
            Purpose purpose,
            @Nullable Channel channel,
            int textVersion,
            String source,
            @Nullable String evidence,
            Instant occurredAt)
            implements SubjectCommand {}

    /** Notes that the person does not agree, or no longer. */
    record WithdrawConsent(
            CustomerId customerId,
            Purpose purpose,
            @Nullable Channel channel,
            String source,
            @Nullable String evidence,
            Instant occurredAt)
            implements SubjectCommand {}

    /** Notes that all data of the person is handed out. */
    record ExportAccess(CustomerId customerId, @Nullable RequestId requestId, Instant occurredAt)
            implements SubjectCommand {}

    /** Decides, for good, that the person's data is erased. */
    record EraseSubject(
            CustomerId customerId,
            ErasureReason reason,
            @Nullable RequestId requestId,
            Instant occurredAt) implements SubjectCommand {}

    /** Notes that the erasure was carried out, with what was erased in each store. */
    record CompleteErasure(CustomerId customerId, Map<String, Long> counts, Instant occurredAt)
            implements SubjectCommand {

        /** Copies the counts. */
        public CompleteErasure {
            counts = Map.copyOf(counts);
        }
    }
}
