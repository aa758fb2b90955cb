package annals.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Checks an evidence bundle: every event by its own proof, the checkpoints among each other, and every file's digest. */
final class BundleCheck {

    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";

    private final ZipFile zip;
    private final Keys keys;
    private long events;
    private @Nullable Long position;

    BundleCheck(ZipFile zip, Keys keys) {
        this.zip = zip;
        this.keys = keys;
    }

    Verdict verdict() throws IOException {
        try {
            check();
            return Verdict.good(events, "Every event is the one that was signed.");
        } catch (Tampered e) {
            String reason = String.valueOf(e.getMessage());
            Long bad = position;
            return bad == null ? Verdict.bad(events, reason) : Verdict.bad(bad, events, reason);
        }
    }

    private void check() throws IOException, Tampered {
        Keys.pem(new String(read("public-keys.pem"), StandardCharsets.UTF_8)).forEach(keys::add);
        Checkpoint last = checkpoints();
        try (var in = open("events.ndjson")) {
            events(new Lines(in), last);
        }
        manifest();
    }

    private Checkpoint checkpoints() throws IOException, Tampered {
        Checkpoint last = null;
        try (var in = open("checkpoints.ndjson")) {
            var lines = new Lines(in);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                var next = Checkpoint.bundled(line);
                next.requireSigned(keys);
                require(next.size() > 0 && (last == null || follows(last, next)), next.size());
                last = next;
            }
        }
        if (last == null) {
            throw new Tampered("The bundle has no checkpoint.");
        }
        return last;
    }

    private static boolean follows(Checkpoint last, Checkpoint next) {
        byte[] from = java.util.HexFormat.of().parseHex(last.root().hex());
        byte[] to = java.util.HexFormat.of().parseHex(next.root().hex());
        return last.size() < next.size() && Tree.continues(last.size(), next.size(), from, to, next.hashes());
    }

    private static void require(boolean condition, long size) throws Tampered {
        if (!condition) {
            throw new Tampered("The checkpoint of " + size + " events does not follow the one before.");
        }
    }

    private void events(Lines lines, Checkpoint last) throws IOException, Tampered {
        byte[] root = java.util.HexFormat.of().parseHex(last.root().hex());
        long before = -1;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            position = before + 1;
            var event = Event.bundled(line);
            if (event.position() <= before) {
                throw new Tampered("The events are not in the order of the log.");
            }
            position = event.position();
            if (!Tree.includes(event.position(), last.size(), event.leaf(), event.path(), root)) {
                throw new Tampered("This event is not the one that was signed.");
            }
            before = event.position();
            events++;
        }
        position = null;
    }

    private void manifest() throws IOException, Tampered {
        byte[] manifest = read(MANIFEST);
        var fields = Fields.of(manifest, "bundle", "created", "question", "size", "events", "files", "keyId");
        String signature = new String(read(SIGNATURE), StandardCharsets.US_ASCII).stripTrailing();
        if (!keys.haveSigned(fields.text("keyId"), manifest, signature)) {
            throw new Tampered("The manifest is not signed by a key that is trusted.");
        }
        Set<String> told = new HashSet<>(Set.of(MANIFEST, SIGNATURE));
        for (Map<?, ?> file : fields.objects("files")) {
            var entry = Fields.of(file, "name", "bytes", "sha256");
            told.add(entry.text("name"));
            digest(entry);
        }
        if (fields.number("events") != events) {
            throw new Tampered("The bundle holds another number of events than its manifest says.");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            if (!told.remove(name)) {
                throw new Tampered("The manifest does not know " + name + ", or it is there twice.");
            }
        }
    }

    private void digest(Fields entry) throws IOException, Tampered {
        String name = entry.text("name");
        try (var in = new DigestInputStream(open(name), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
            boolean same = Tree.hex(in.getMessageDigest().digest()).equals(entry.text("sha256"));
            if (bytes != entry.number("bytes") || !same) {
                throw new Tampered(name + " is not what the manifest says.");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private byte[] read(String name) throws IOException, Tampered {
        try (var in = open(name)) {
            return in.readAllBytes();
        }
    }

    private InputStream open(String name) throws IOException, Tampered {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Tampered(name + " is missing.");
        }
        return zip.getInputStream(entry);
    }
}
