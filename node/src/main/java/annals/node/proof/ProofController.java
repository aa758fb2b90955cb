package annals.node.proof;

import annals.api.access.Allowed;
import annals.api.access.Role;
import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.http.Cursor;
import annals.node.proof.ProofViews.CheckpointPage;
import annals.node.proof.ProofViews.ConsistencyProof;
import annals.node.proof.ProofViews.InclusionProof;
import annals.node.proof.ProofViews.ProofFinding;
import annals.node.proof.ProofViews.ProofStatus;
import annals.node.proof.ProofViews.ProofVerification;
import annals.node.proof.ProofViews.SignedCheckpoint;
import annals.postgresql.proof.Checkpoint;
import annals.postgresql.proof.Finding;
import annals.postgresql.proof.Hash;
import annals.postgresql.proof.ProofReader;
import annals.postgresql.proof.ProofReader.PublicKey;
import annals.postgresql.proof.SigningKey;
import annals.postgresql.proof.Verdicts;
import annals.postgresql.proof.Verification;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/proof")
class ProofController {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final double MILLIS = 1_000;

    private final ProofReader reader;
    private final SigningKey key;
    private final Verdicts verdicts;
    private final Verification verification;
    private final Clock clock;

    ProofController(ProofReader reader, SigningKey key, Verdicts verdicts, Verification verification, Clock clock) {
        this.reader = reader;
        this.key = key;
        this.verdicts = verdicts;
        this.verification = verification;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(signedIn = true)
    Mono<ProofStatus> proof() {
        return answer(() -> {
            Optional<Checkpoint> last = reader.last();
            long size = last.map(Checkpoint::size).orElse(0L);
            var lag = reader.lag(size, clock.instant());
            Optional<Finding> finding = verdicts.finding();
            return new ProofStatus(
                    size,
                    last.map(Checkpoint::root).map(Hash::hex).orElse(null),
                    last.map(SignedCheckpoint::of).orElse(null),
                    lag.events(),
                    lag.age().toMillis() / MILLIS,
                    new PublicKey(key.id(), key.publicKeyPem()),
                    reader.keys(),
                    finding.isEmpty(),
                    finding.map(ProofFinding::of).orElse(null),
                    ProofVerification.of(verification.progress()));
        });
    }

    /** The latest first. */
    @GetMapping("/checkpoints")
    @Allowed(signedIn = true)
    Mono<CheckpointPage> checkpoints(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int wanted = limit == null ? USUAL : limit;
        if (wanted < 1 || wanted > MOST) {
            throw new InvalidValue("LIMIT_INVALID", "A page has 1 to " + MOST + " entries.");
        }
        long before = before(Cursor.parse(cursor, 1));
        return answer(() -> {
            List<Checkpoint> found = reader.before(before, wanted + 1);
            var page = found.subList(0, Math.min(wanted, found.size()));
            return new CheckpointPage(
                    page.stream().map(SignedCheckpoint::of).toList(),
                    found.size() > wanted ? Cursor.of(page.get(wanted - 1).size()) : null);
        });
    }

    private static long before(List<String> place) {
        try {
            return place.isEmpty() ? Long.MAX_VALUE : Long.parseLong(place.get(0));
        } catch (NumberFormatException e) {
            throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
        }
    }

    /** Proves that the event at the position is in the log, against the root of that size or of the last checkpoint. */
    @GetMapping("/inclusion/{position}")
    @Allowed(signedIn = true)
    Mono<InclusionProof> inclusion(@PathVariable long position, @RequestParam(required = false) @Nullable Long size) {
        return answer(() -> {
            long signed = Stretch.signed(reader);
            long to = size == null ? signed : size;
            Stretch.require(0, position, to, signed);
            return InclusionProof.of(reader.inclusion(position, to));
        });
    }

    /** Proves that the log of the first size is the beginning of the log of the second. */
    @GetMapping("/consistency")
    @Allowed(signedIn = true)
    Mono<ConsistencyProof> consistency(@RequestParam long from, @RequestParam long to) {
        return answer(() -> {
            Stretch.require(1, from, to, Stretch.signed(reader));
            return ConsistencyProof.of(reader.consistency(from, to));
        });
    }

    /** How the check of the whole log stands. */
    @GetMapping("/verify")
    @Allowed(signedIn = true)
    ProofVerification verification() {
        return ProofVerification.of(verification.progress());
    }

    /** Computes the whole log again, in the background, and compares it with the tree and every checkpoint. */
    @PostMapping("/verify")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed({Role.AUDITOR, Role.ADMIN})
    ProofVerification verify() {
        if (!verification.start()) {
            throw Refused.because(ProofRefusal.VERIFICATION_RUNNING);
        }
        return ProofVerification.of(verification.progress());
    }

    private static <T> Mono<T> answer(Supplier<T> reading) {
        return Mono.fromSupplier(reading).subscribeOn(Schedulers.boundedElastic());
    }
}
