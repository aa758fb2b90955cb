package annals.standalone.status;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why work on a read model is refused. */
enum ReadModelRefusal implements RefusalCode {
    READ_MODEL_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no read model {name}; GET /api/status lists them."),
    READ_MODEL_BUSY(RefusalKind.CONFLICT, "The read model {name} is being restarted already.");

    private final RefusalKind kind;
    private final String sentence;

    ReadModelRefusal(RefusalKind kind, String sentence) {
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
