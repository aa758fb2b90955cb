package annals.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a verifier is asked. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Question(Kind kind, byte[] file, byte[] published, Set<String> keys, long from, OptionalLong to) {

    enum Kind {
        DUMP,
        BUNDLE
    }

    /** What it answers. */
    record Said(boolean good, OptionalLong firstBad) {}

    static Question dump(byte[] dump, byte[] published, Set<String> keys) {
        return new Question(Kind.DUMP, dump, published, keys, 0, OptionalLong.empty());
    }

    static Question bundle(byte[] bundle, Set<String> keys) {
        return new Question(Kind.BUNDLE, bundle, new byte[0], keys, 0, OptionalLong.empty());
    }

    /** The answer of the verifier in Java. */
    Said said() {
        try {
            var verdict = kind == Kind.DUMP ? dumpVerdict() : bundleVerdict();
            return new Said(verdict.good(), verdict.firstBad());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verdict dumpVerdict() throws IOException {
        var lines = new Lines(new ByteArrayInputStream(file));
        var outside = new Lines(new ByteArrayInputStream(published));
        return new DumpCheck(lines, outside, new Keys(keys), from, to).verdict();
    }

    private Verdict bundleVerdict() throws IOException {
        Path zip = Files.createTempFile("bundle", ".zip");
        try {
            Files.write(zip, file);
            try (var open = new ZipFile(zip.toFile())) {
                return new BundleCheck(open, new Keys(keys)).verdict();
            } catch (ZipException e) {
                return Verdict.bad(0, "damaged");
            }
        } finally {
            Files.delete(zip);
        }
    }

    String json() {
        return "{\"" + (kind == Kind.DUMP ? "dump" : "bundle") + "\":\"" + base64(file) + "\",\"published\":\""
                + base64(published) + "\",\"keys\":["
                + String.join(",", keys.stream().map(key -> "\"" + key + "\"").toList()) + "],\"from\":" + from
                + ",\"to\":" + (to.isPresent() ? String.valueOf(to.getAsLong()) : "null") + "}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
