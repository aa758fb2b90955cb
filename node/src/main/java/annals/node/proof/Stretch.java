package annals.node.proof;

import annals.api.shared.Refused;
import annals.postgresql.proof.Checkpoint;
import annals.postgresql.proof.ProofReader;

/** Stretches of the log that are asked for, which must be signed. */
final class Stretch {

    private Stretch() {}

    static long signed(ProofReader reader) {
        return reader.last().map(Checkpoint::size).orElse(0L);
    }

    /** Refuses a stretch that is none, or that is not signed to its end. */
    static void require(long least, long from, long to, long signed) {
        if (from >= signed || to > signed) {
            throw Refused.because(ProofRefusal.NOT_SIGNED, "size", signed);
        }
        if (from < least || from >= to) {
            throw Refused.because(ProofRefusal.STRETCH_INVALID);
        }
    }
}
