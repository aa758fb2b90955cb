package annals.command.privacy;

import static annals.api.privacy.PrivacyRefusal.*;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.customer.CustomerId;
import annals.api.privacy.RequestId;
import annals.api.privacy.RequestKind;
import annals.api.privacy.RequestState;
import annals.api.privacy.SubjectCommand.*;
import annals.api.privacy.SubjectEvent.*;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One person's rights concerning the data we keep of them. */
@AggregateRoot(type = "crm.privacy.subject")
class Subject extends SubjectHistory {

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveRequest command, KnownSubjects subjects) {
        subjects.require(command.customerId());
        if (requests.containsKey(command.requestId())) {
            throw Refused.because(REQUEST_ALREADY_RECEIVED, "id", command.requestId());
        }
        LocalDate receivedOn = command.receivedOn();
        SubjectRules.mayHaveBeenReceived(receivedOn, command.occurredAt()).ifPresent(Refused::because);
        apply(new RequestReceived(
                command.customerId(),
                command.requestId(),
                command.kind(),
                command.law(),
                receivedOn,
                command.law().due(receivedOn),
                command.channel(),
                Text.body(command.note(), "The note"),
                command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExtendRequest command) {
        SubjectRequest request = openRequest(command.requestId());
        String reason = Text.line(command.reason(), "The reason");
        SubjectRules.mayBeExtended(request, SubjectRules.day(command.occurredAt()))
                .ifPresent(Refused::because);
        apply(new RequestExtended(
                command.customerId(),
                command.requestId(),
                request.due(),
                request.law().dueExtended(request.receivedOn()),
                reason,
                command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConfirmIdentity command) {
        SubjectRequest request = openRequest(command.requestId());
        String evidence = Text.line(command.evidence(), "How the person was recognised");
        if (!request.identityConfirmed()) {
            apply(new IdentityConfirmed(command.customerId(), command.requestId(), evidence, command.occurredAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartRectification command) {
        SubjectRules.mayGoOn(erased, command.customerId()).ifPresent(Refused::because);
        mayCarryOut(command.requestId(), RequestKind.RECTIFICATION);
        apply(new RectificationStarted(command.customerId(), command.requestId(), command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FulfilRequest command) {
        SubjectRequest request = openRequest(command.requestId());
        SubjectRules.mayBeFulfilled(request, erased).ifPresent(Refused::because);
        apply(new RequestFulfilled(command.customerId(), command.requestId(), command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseRequest command) {
        openRequest(command.requestId());
        apply(new RequestRefused(
                command.customerId(),
                command.requestId(),
                command.reason(),
                Text.body(command.note(), "The note"),
                command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlaceLegalHold command, KnownSubjects subjects) {
        mayGoOn(command.customerId(), subjects);
        String reason = Text.line(command.reason(), "The reason");
        SubjectRules.mayHold(hold, command.until(), SubjectRules.day(command.occurredAt()))
                .ifPresent(Refused::because);
        apply(new LegalHoldPlaced(command.customerId(), reason, command.until(), command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LiftLegalHold command) {
        String reason = Text.line(command.reason(), "The reason");
        if (hold == null) {
            throw Refused.because(LEGAL_HOLD_MISSING);
        }
        apply(new LegalHoldLifted(command.customerId(), reason, command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveConsent command, KnownSubjects subjects, ConsentTexts texts) {
        mayGoOn(command.customerId(), subjects);
        texts.require(command.purpose(), command.textVersion());
        String source = Text.line(command.source(), "The source");
        var use = new Use(command.purpose(), command.channel());
        if (!isSaid(use, new Act(command.textVersion(), source))) {
            apply(new ConsentGiven(
                    command.customerId(),
                    command.purpose(),
                    command.channel(),
                    command.textVersion(),
                    source,
                    Text.body(command.evidence(), "The evidence"),
                    command.occurredAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawConsent command, KnownSubjects subjects) {
        mayGoOn(command.customerId(), subjects);
        String source = Text.line(command.source(), "The source");
        if (!isWithdrawn(new Use(command.purpose(), command.channel()))) {
            apply(new ConsentWithdrawn(
                    command.customerId(),
                    command.purpose(),
                    command.channel(),
                    source,
                    Text.body(command.evidence(), "The evidence"),
                    command.occurredAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExportAccess command, KnownSubjects subjects) {
        mayGoOn(command.customerId(), subjects);
        mayCarryOut(command.requestId(), RequestKind.ACCESS);
        apply(new AccessExported(command.customerId(), command.requestId(), command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EraseSubject command, KnownSubjects subjects) {
        subjects.require(command.customerId());
        if (erased) {
            return;
        }
        SubjectRules.mayErase(hold, SubjectRules.day(command.occurredAt())).ifPresent(Refused::because);
        mayCarryOut(command.requestId(), RequestKind.ERASURE);
        apply(new SubjectErased(command.customerId(), command.reason(), command.requestId(), command.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CompleteErasure command) {
        if (!erased) {
            throw Refused.because(SUBJECT_NOT_ERASED, "id", command.customerId());
        }
        if (!erasureCompleted) {
            apply(new ErasureCompleted(command.customerId(), command.counts(), command.occurredAt()));
            fulfilWhatWasErased(command.customerId(), command.occurredAt());
        }
    }

    private void fulfilWhatWasErased(CustomerId customerId, Instant occurredAt) {
        RequestId requestId = erasureRequest;
        if (requestId == null) {
            return;
        }
        SubjectRequest request = requests.get(requestId);
        if (request != null && request.state() == RequestState.OPEN) {
            apply(new RequestFulfilled(customerId, requestId, occurredAt));
        }
    }

    private void mayGoOn(CustomerId customerId, KnownSubjects subjects) {
        subjects.require(customerId);
        SubjectRules.mayGoOn(erased, customerId).ifPresent(Refused::because);
    }

    private void mayCarryOut(@Nullable RequestId requestId, RequestKind kind) {
        if (requestId != null) {
            SubjectRules.mayBeCarriedOut(openRequest(requestId), kind).ifPresent(Refused::because);
        }
    }

    private SubjectRequest openRequest(RequestId requestId) {
        SubjectRequest request = requests.get(requestId);
        if (request == null) {
            throw Refused.because(REQUEST_NOT_FOUND, "id", requestId);
        }
        SubjectRules.mayBeOpen(request).ifPresent(Refused::because);
        return request;
    }
}
