package annals.postgresql.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One process that signs, with its own key and file, as far as one process can hold several. */
public final class TestFollower implements AutoCloseable {

    final Path file;
    final SigningKey key;
    final Verdicts verdicts = new Verdicts();
    final Verification verification;
    private final Follower follower;

    /** Starts one in that folder. */
    public TestFollower(ProofDatabase db, Path directory) throws IOException {
        file = directory.resolve("checkpoints.jsonl");
        key = SigningKey.in(directory.resolve("keys/checkpoint.key"));
        verification = new Verification(db.dataSource(), file, verdicts, InstantSource.system());
        follower = new Follower(db.unpooled(), key, file, InstantSource.system(), verdicts, () -> {});
        follower.start();
    }

    /** Waits until that many events are signed. */
    public static void awaitSigned(ProofDatabase db, long events) {
        var reader = new ProofReader(db.dataSource());
        await(() -> reader.last().map(Checkpoint::size).orElse(0L) >= events);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about in 30 s");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Checks the whole log, and answers how that ended. */
    Verification.Progress verified() {
        verification.start();
        await(() -> verification.progress().state() != Verification.State.RUNNING);
        return verification.progress();
    }

    void wake() {
        follower.wake();
    }

    void end() {
        follower.stop();
    }

    @Override
    public void close() {
        end();
        verification.stop();
    }
}
