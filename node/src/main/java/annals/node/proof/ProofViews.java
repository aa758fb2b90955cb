package annals.node.proof;

import annals.postgresql.proof.Checkpoint;
import annals.postgresql.proof.Finding;
import annals.postgresql.proof.Hash;
import annals.postgresql.proof.ProofReader.Consistency;
import annals.postgresql.proof.ProofReader.Inclusion;
import annals.postgresql.proof.ProofReader.PublicKey;
import annals.postgresql.proof.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the routes answer. */
final class ProofViews {

    private ProofViews() {}

    /**
     * How the proof stands.
     *
     * @param size how many events are signed
     * @param lagEvents how many are not yet
     * @param lagSeconds how long the oldest of those has been waiting
     * @param publicKey with which this process signs
     * @param publicKeys of all who have ever signed
     * @param good whether nothing is known against the log
     */
    record ProofStatus(
            long size,
            @Nullable String root,
            @Nullable SignedCheckpoint latest,
            long lagEvents,
            double lagSeconds,
            PublicKey publicKey,
            List<PublicKey> publicKeys,
            boolean good,
            @Nullable ProofFinding finding,
            ProofVerification lastCheck) {}

    /** A checkpoint; docs/proof.md tells what is signed. */
    record SignedCheckpoint(long size, String root, String time, String keyId, String signature) {

        static SignedCheckpoint of(Checkpoint checkpoint) {
            return new SignedCheckpoint(
                    checkpoint.size(),
                    checkpoint.root().hex(),
                    checkpoint.writtenTime(),
                    checkpoint.keyId(),
                    checkpoint.signature());
        }
    }

    record CheckpointPage(
            List<SignedCheckpoint> entries, @Nullable String nextCursor) {}

    /** Where the log is not what was signed. */
    record ProofFinding(long firstBad, String reason) {

        static ProofFinding of(Finding finding) {
            return new ProofFinding(finding.firstBad(), finding.reason());
        }
    }

    /** How the check of the whole log stands. */
    record ProofVerification(
            Verification.State state,
            long checked,
            long total,
            @Nullable Long firstBad,
            @Nullable String reason,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {

        static ProofVerification of(Verification.Progress progress) {
            Finding finding = progress.finding();
            return new ProofVerification(
                    progress.state(),
                    progress.checked(),
                    progress.total(),
                    finding == null ? null : finding.firstBad(),
                    finding == null ? progress.failure() : finding.reason(),
                    progress.startedAt(),
                    progress.endedAt());
        }
    }

    /** RFC 9162, 2.1.3. */
    record InclusionProof(long position, long size, String leaf, String root, List<String> path) {

        static InclusionProof of(Inclusion proof) {
            return new InclusionProof(
                    proof.position(),
                    proof.size(),
                    proof.leaf().hex(),
                    proof.root().hex(),
                    hex(proof.path()));
        }
    }

    /** RFC 9162, 2.1.4. */
    record ConsistencyProof(long from, long to, String fromRoot, String toRoot, List<String> path) {

        static ConsistencyProof of(Consistency proof) {
            return new ConsistencyProof(
                    proof.from(),
                    proof.to(),
                    proof.fromRoot().hex(),
                    proof.toRoot().hex(),
                    hex(proof.path()));
        }
    }

    private static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::hex).toList();
    }
}
