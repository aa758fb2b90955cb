package annals.postgresql.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Writes selected events with all that a third party needs to check them: proofs, checkpoints, public keys and a signed
 * manifest; docs/proof.md.
 */
public final class EvidenceBundle {

    private static final int STEP = 1_000;

    private final DataSource dataSource;
    private final SigningKey key;
    private final InstantSource clock;

    /** @param dataSource one of its connections is taken for each stretch of a thousand positions */
    public EvidenceBundle(DataSource dataSource, SigningKey key, InstantSource clock) {
        this.dataSource = dataSource;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Writes a zip. It is written while it is read, and never as a whole in memory.
     *
     * @param size of the last checkpoint, which all proofs lead to; at least {@code request.to()}
     */
    public void write(EvidenceRequest request, long size, OutputStream out) throws IOException {
        try (var zip = new BundleZip(out)) {
            var events = new EventsFile(request, size);
            events.write(zip);
            writeCheckpoints(events.witnesses.build(), zip);
            zip.file("public-keys.pem", keys());
            zip.file("README.txt", readme());
            String manifest = manifest(request, size, events.count, zip);
            zip.file("manifest.json", manifest);
            zip.file("manifest.sig", key.sign(manifest.getBytes(StandardCharsets.UTF_8)) + "\n");
        } catch (SQLException e) {
            throw new ProofException("The log cannot be read", e);
        }
    }

    /** The events, and which checkpoints were the first to vouch for them. */
    private final class EventsFile {

        private final EvidenceRequest request;
        private final long size;
        private final LongStream.Builder witnesses = LongStream.builder();
        private long witnessed;
        private long count;

        EventsFile(EvidenceRequest request, long size) {
            this.request = request;
            this.size = size;
        }

        void write(BundleZip zip) throws SQLException, IOException {
            zip.begin("events.ndjson");
            for (long position = request.from(); position < request.to(); position += STEP) {
                try (var connection = dataSource.getConnection()) {
                    write(connection, position, Math.min(request.to(), position + STEP), zip);
                }
            }
            zip.end();
            if (witnessed < size) {
                witnesses.add(size);
            }
        }

        private void write(Connection connection, long from, long to, BundleZip zip) throws SQLException, IOException {
            var tree = new Tree(new TileTable(connection));
            for (Leaf leaf : new LogRows(connection).leaves(from, to, request.selection())) {
                var proof = tree.inclusion(leaf.position(), size).stream().map(Hash::hex);
                zip.line(leaf.json().texts("proof", proof.toList()).end());
                count++;
                if (leaf.position() >= witnessed) {
                    witnessed = witnessOf(connection, leaf.position());
                    witnesses.add(witnessed);
                }
            }
        }
    }

    private static long witnessOf(Connection connection, long position) throws SQLException {
        return new CheckpointTable(connection)
                .after(position, 1).stream()
                        .mapToLong(Checkpoint::size)
                        .findFirst()
                        .orElseThrow(() -> new ProofException("Nothing vouches for position " + position, null));
    }

    private void writeCheckpoints(LongStream sizes, BundleZip zip) throws SQLException, IOException {
        zip.begin("checkpoints.ndjson");
        long before = 0;
        for (long size : (Iterable<Long>) sizes.boxed()::iterator) {
            try (var connection = dataSource.getConnection()) {
                var checkpoint = new CheckpointTable(connection).lastUpTo(size).orElseThrow();
                var proof = new Tree(new TileTable(connection)).consistency(before, size);
                zip.line(checkpoint
                        .json()
                        .texts("consistency", proof.stream().map(Hash::hex).toList())
                        .end());
            }
            before = size;
        }
        zip.end();
    }

    private String keys() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return new CheckpointTable(connection)
                    .signers().values().stream().map(PublicKeys::pem).collect(Collectors.joining());
        }
    }

    private static String readme() throws IOException {
        try (InputStream text =
                Objects.requireNonNull(EvidenceBundle.class.getResourceAsStream("/proof/bundle-readme.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String manifest(EvidenceRequest request, long size, long events, BundleZip zip) {
        return new JsonLine()
                .number("bundle", 1)
                .text("created", Checkpoint.written(clock.instant()))
                .raw("question", request.json())
                .number("size", size)
                .number("events", events)
                .raw("files", zip.files())
                .text("keyId", key.id())
                .end();
    }
}
