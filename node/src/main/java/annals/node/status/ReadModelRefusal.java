package annals.node.status;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;
import annals.api.shared.Refused;

/** Why work on a read model is refused. */
enum ReadModelRefusal implements RefusalCode {
    READ_MODEL_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no read model {name}; GET /api/status lists them."),
    READ_MODEL_BUSY(RefusalKind.CONFLICT, "The read model {name} is being restarted already."),
    REBUILD_NOT_FOUND(RefusalKind.NOT_FOUND, "The read model {name} was not rebuilt since the start."),
    REBUILD_RUNNING(RefusalKind.CONFLICT, "The read model {name} is being rebuilt already."),
    REBUILD_OVER(RefusalKind.CONFLICT, "No rebuild of the read model {name} is on its way.");

    private final RefusalKind kind;
    private final String sentence;

    ReadModelRefusal(RefusalKind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    static Refused notFound(String readModel) {
        return Refused.because(READ_MODEL_NOT_FOUND, "name", readModel);
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
