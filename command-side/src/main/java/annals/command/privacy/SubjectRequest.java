package annals.command.privacy;

import annals.api.privacy.PrivacyLaw;
import annals.api.privacy.RequestKind;
import annals.api.privacy.RequestState;
import java.time.LocalDate;

/** What is remembered of one request. */
record SubjectRequest(
        RequestKind kind,
        PrivacyLaw law,
        LocalDate receivedOn,
        LocalDate due,
        boolean extended,
        boolean identityConfirmed,
        RequestState state) {

    SubjectRequest dueLater(LocalDate later) {
        return new SubjectRequest(kind, law, receivedOn, later, true, identityConfirmed, state);
    }

    SubjectRequest confirmed() {
        return new SubjectRequest(kind, law, receivedOn, due, extended, true, state);
    }

    SubjectRequest answered(RequestState answer) {
        return new SubjectRequest(kind, law, receivedOn, due, extended, identityConfirmed, answer);
    }
}
