package annals.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** {@code java -jar verifier.jar FILE …}: exit code 0 if all is what was signed, 1 if not, 2 if that cannot be said. */
public final class Main {

    private static final String USAGE = """
            usage: java -jar verifier.jar FILE [--checkpoints FILE] [--key FILE|FINGERPRINT]... [--from N] [--to N]
              FILE           a dump (NDJSON) or an evidence bundle (zip)
              --checkpoints  the checkpoints as they were published outside (checkpoints.jsonl)
              --key          a public key in PEM, or its SHA-256 in hexadecimal; without it the file's own keys are believed
              --from, --to   the positions that were asked for, the second not included; the whole log if not given
            """;

    private final Set<String> trusted = new HashSet<>();
    private final List<byte[]> known = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable Path checkpoints;
    private long from;
    private OptionalLong to = OptionalLong.empty();

    private Main() {}

    /** Checks a file and ends the process. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try {
            Verdict verdict = new Main().parsed(arguments).verdict();
            System.out.println(told(verdict));
            System.exit(verdict.good() ? 0 : 1);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static String told(Verdict verdict) {
        if (verdict.good()) {
            return "GOOD: " + verdict.events() + " events. " + verdict.reason();
        }
        return "BAD: first bad position "
                + (verdict.firstBad().isPresent()
                        ? String.valueOf(verdict.firstBad().getAsLong())
                        : "unknown") + ". "
                + verdict.reason();
    }

    private Main parsed(String[] arguments) throws IOException {
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                file = Path.of(arguments[i]);
            } else if (i + 1 < arguments.length) {
                option(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException(USAGE);
            }
        }
        return this;
    }

    private void option(String name, String value) throws IOException {
        switch (name) {
            case "--checkpoints" -> checkpoints = Path.of(value);
            case "--key" -> trust(value);
            case "--from" -> from = Long.parseLong(value);
            case "--to" -> to = OptionalLong.of(Long.parseLong(value));
            default -> throw new IllegalArgumentException(USAGE);
        }
    }

    private void trust(String key) throws IOException {
        if (key.matches("[0-9a-fA-F]{64}")) {
            trusted.add(key.toLowerCase(java.util.Locale.ROOT));
            return;
        }
        List<byte[]> keys = Keys.pem(Files.readString(Path.of(key)));
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(key + " holds no public key in PEM.");
        }
        known.addAll(keys);
        keys.forEach(der -> trusted.add(Tree.hex(Tree.sha256(der))));
    }

    private Verdict verdict() throws IOException {
        if (file == null) {
            throw new IllegalArgumentException(USAGE);
        }
        var keys = new Keys(trusted);
        known.forEach(keys::add);
        Verdict verdict = isZip(file) ? bundle(file, keys) : dump(file, keys);
        return keys.arePinned() || !verdict.good()
                ? verdict
                : Verdict.good(
                        verdict.events(), verdict.reason() + " Whose the key is was not checked; --key would say so.");
    }

    private static Verdict bundle(Path file, Keys keys) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new BundleCheck(zip, keys).verdict();
        } catch (ZipException e) {
            return Verdict.bad(0, "The zip is damaged: " + e.getMessage());
        }
    }

    private Verdict dump(Path path, Keys keys) throws IOException {
        try (var dump = Files.newInputStream(path);
                var published =
                        checkpoints == null ? InputStream.nullInputStream() : Files.newInputStream(checkpoints)) {
            return new DumpCheck(new Lines(dump), new Lines(published), keys, from, to).verdict();
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
                return true;
            }
            if (start.length == 0 || start[0] != '{') {
                throw new IllegalArgumentException(file + " is neither a dump nor an evidence bundle.");
            }
            return false;
        }
    }
}
