package annals.postgresql.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Random;

/** A log that is signed when the test says so, and what the product writes of it. */
public final class SignedLog implements AutoCloseable {

    private final ProofDatabase db = new ProofDatabase();
    private final Path file;
    private final SigningKey key;
    private long size;

    /** Keeps key and checkpoints in that folder. */
    public SignedLog(Path directory) throws IOException {
        Files.createDirectories(directory);
        file = directory.resolve("checkpoints.jsonl");
        key = SigningKey.in(directory.resolve("keys/checkpoint.key"));
    }

    /** Appends so many events, and signs. */
    public void append(int events, Random random) throws Exception {
        db.append(events, random);
        size += events;
        try (var connection = db.dataSource().getConnection();
                var checkpoints = CheckpointFile.open(file)) {
            var growth = new Growth(connection, key, checkpoints, InstantSource.system());
            growth.resume().ifPresent(finding -> {
                throw new IllegalStateException(finding.reason());
            });
            growth.grow();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many events it has. */
    public long size() {
        return size;
    }

    /** The fingerprint of the key. */
    public String keyId() {
        return key.id();
    }

    SigningKey key() {
        return key;
    }

    /** What stands in the file of checkpoints. */
    public byte[] published() throws IOException {
        return Files.readAllBytes(file);
    }

    /** A dump as the product writes it. */
    public byte[] dump(long from, long to) throws IOException {
        var out = new ByteArrayOutputStream();
        new Dump(db.dataSource()).write(from, to, out);
        return out.toByteArray();
    }

    /** A bundle as the product writes it. */
    public byte[] bundle(EvidenceRequest request) throws IOException {
        var out = new ByteArrayOutputStream();
        new EvidenceBundle(db.dataSource(), key, InstantSource.system()).write(request, size, out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        db.close();
    }
}
