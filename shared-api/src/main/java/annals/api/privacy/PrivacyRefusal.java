package annals.api.privacy;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something about a person's data is refused. */
public enum PrivacyRefusal implements RefusalCode {
    SUBJECT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no customer {id}."),
    SUBJECT_ERASED(
            RefusalKind.CONFLICT, "The personal data of customer {id} was erased: nothing personal is added to it."),
    SUBJECT_NOT_ERASED(RefusalKind.CONFLICT, "The personal data of customer {id} has not been erased."),
    LEGAL_HOLD(RefusalKind.CONFLICT, "A legal hold stands {until}: until then nothing of this customer is erased."),
    LEGAL_HOLD_STANDS(RefusalKind.CONFLICT, "A legal hold stands already, {until}; lift it before placing another."),
    LEGAL_HOLD_MISSING(RefusalKind.CONFLICT, "There is no legal hold to lift."),
    LEGAL_HOLD_OVER(RefusalKind.INVALID, "A legal hold that ended on {until} holds nothing."),
    REQUEST_NOT_FOUND(RefusalKind.NOT_FOUND, "This customer has made no request {id}."),
    REQUEST_ALREADY_RECEIVED(RefusalKind.CONFLICT, "Request {id} has been received already."),
    REQUEST_CLOSED(RefusalKind.CONFLICT, "The request has been answered: it is {state}."),
    REQUEST_OF_OTHER_KIND(RefusalKind.CONFLICT, "The request asks for something else: {kind}."),
    REQUEST_ALREADY_EXTENDED(RefusalKind.CONFLICT, "The law allows more time once, and it was taken."),
    EXTENSION_TOO_LATE(RefusalKind.CONFLICT, "More time can be taken only before the answer is due, which was {due}."),
    RECEIVED_IN_FUTURE(RefusalKind.INVALID, "A request that is noted has been received: receivedOn lies ahead."),
    RECEIVED_TOO_EARLY(RefusalKind.INVALID, "No request that is noted here was received before 1900."),
    RECTIFICATION_EMPTY(RefusalKind.INVALID, "Nothing is named that should be corrected."),
    IDENTITY_NOT_CONFIRMED(RefusalKind.CONFLICT, "It has not been confirmed that the person themself asks."),
    ERASURE_NOT_DONE(RefusalKind.CONFLICT, "An erasure is fulfilled by erasing, which has not been done."),
    CONSENT_TEXT_UNKNOWN(RefusalKind.INVALID, "There is no text {version} for the purpose {purpose}."),
    CONSENT_TEXT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no text for {id}."),
    LANGUAGE_INVALID(RefusalKind.INVALID, "A language is a BCP 47 tag such as de-AT.");

    private final RefusalKind kind;
    private final String sentence;

    PrivacyRefusal(RefusalKind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
