package annals.command.privacy;

import static annals.api.privacy.PrivacyRefusal.*;

import annals.api.customer.CustomerId;
import annals.api.privacy.RequestKind;
import annals.api.privacy.RequestState;
import annals.api.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for what we do about a person's data. Days are those of UTC. */
final class SubjectRules {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private SubjectRules() {}

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Where days begin first, it is already the next day when a request is noted here on the day before. */
    static Optional<Refusal> mayHaveBeenReceived(LocalDate receivedOn, Instant noted) {
        if (receivedOn.isAfter(LocalDate.ofInstant(noted, ZoneOffset.ofHours(14)))) {
            return Optional.of(Refusal.of(RECEIVED_IN_FUTURE));
        }
        return receivedOn.isBefore(EARLIEST) ? Optional.of(Refusal.of(RECEIVED_TOO_EARLY)) : Optional.empty();
    }

    static Optional<Refusal> mayBeOpen(SubjectRequest request) {
        return request.state() == RequestState.OPEN
                ? Optional.empty()
                : Optional.of(Refusal.of(REQUEST_CLOSED, "state", request.state()));
    }

    static Optional<Refusal> mayBeExtended(SubjectRequest request, LocalDate today) {
        if (request.extended()) {
            return Optional.of(Refusal.of(REQUEST_ALREADY_EXTENDED));
        }
        return today.isAfter(request.due())
                ? Optional.of(Refusal.of(EXTENSION_TOO_LATE, "due", request.due()))
                : Optional.empty();
    }

    /** Only whoever is the person gets, changes or ends what we keep of them; objecting is open to all who ask. */
    static Optional<Refusal> mayBeFulfilled(SubjectRequest request, boolean erased) {
        if (request.kind() == RequestKind.OBJECTION) {
            return Optional.empty();
        }
        if (!request.identityConfirmed()) {
            return Optional.of(Refusal.of(IDENTITY_NOT_CONFIRMED));
        }
        return request.kind() == RequestKind.ERASURE && !erased
                ? Optional.of(Refusal.of(ERASURE_NOT_DONE))
                : Optional.empty();
    }

    static Optional<Refusal> mayBeCarriedOut(SubjectRequest request, RequestKind kind) {
        if (request.kind() != kind) {
            return Optional.of(Refusal.of(REQUEST_OF_OTHER_KIND, "kind", request.kind()));
        }
        return request.identityConfirmed() ? Optional.empty() : Optional.of(Refusal.of(IDENTITY_NOT_CONFIRMED));
    }

    static Optional<Refusal> mayErase(@Nullable LegalHold hold, LocalDate today) {
        return hold != null && hold.stands(today)
                ? Optional.of(Refusal.of(LEGAL_HOLD, "until", hold.words()))
                : Optional.empty();
    }

    static Optional<Refusal> mayHold(@Nullable LegalHold hold, @Nullable LocalDate until, LocalDate today) {
        if (until != null && until.isBefore(today)) {
            return Optional.of(Refusal.of(LEGAL_HOLD_OVER, "until", until));
        }
        return hold != null && hold.stands(today)
                ? Optional.of(Refusal.of(LEGAL_HOLD_STANDS, "until", hold.words()))
                : Optional.empty();
    }

    static Optional<Refusal> mayGoOn(boolean erased, CustomerId customerId) {
        return erased ? Optional.of(Refusal.of(SUBJECT_ERASED, "id", customerId)) : Optional.empty();
    }
}
