package annals.node.proof;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something cannot be proved. */
enum ProofRefusal implements RefusalCode {
    NOT_SIGNED(RefusalKind.NOT_FOUND, "Only the first {size} events of the log are signed so far."),
    STRETCH_INVALID(RefusalKind.INVALID, "The first number must be below the second, and neither below its least."),
    VERIFICATION_RUNNING(
            RefusalKind.CONFLICT, "The log is being checked already; GET /api/proof/verify tells how far.");

    private final RefusalKind kind;
    private final String sentence;

    ProofRefusal(RefusalKind kind, String sentence) {
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
