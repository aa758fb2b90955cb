package annals.api.customer.touchpoint;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why a touchpoint is refused. */
public enum TouchpointRefusal implements RefusalCode {
    TOUCHPOINT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no touchpoint {id}."),
    TOUCHPOINT_ALREADY_RECORDED(RefusalKind.CONFLICT, "Touchpoint {id} is already recorded."),
    EXTERNAL_ID_OF_OTHER_CUSTOMER(
            RefusalKind.CONFLICT, "The contact {externalId} on this channel is another customer's.");

    private final RefusalKind kind;
    private final String sentence;

    TouchpointRefusal(RefusalKind kind, String sentence) {
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
