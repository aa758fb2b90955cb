package annals.api.audit.trail;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Reasons for which the trail has no answer. */
public enum TrailRefusal implements RefusalCode {
    EVENT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no event {id}.");

    private final RefusalKind kind;
    private final String sentence;

    TrailRefusal(RefusalKind kind, String sentence) {
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
