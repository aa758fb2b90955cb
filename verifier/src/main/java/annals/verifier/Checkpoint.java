package annals.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A signed root; {@code hashes} are those of the events since the one before, or those that show its consistency. */
record Checkpoint(long size, Root root, String time, String keyId, String signature, List<byte[]> hashes) {

    /** 32 bytes that can be compared. */
    record Root(String hex) {}

    static Checkpoint published(byte[] line) throws Tampered {
        var fields = Fields.of(line, "size", "root", "time", "keyId", "signature", "leaves");
        return of(fields, fields.packed("leaves"));
    }

    static Checkpoint bundled(byte[] line) throws Tampered {
        var fields = Fields.of(line, "size", "root", "time", "keyId", "signature", "consistency");
        return of(fields, fields.hashes("consistency"));
    }

    private static Checkpoint of(Fields fields, List<byte[]> hashes) throws Tampered {
        return new Checkpoint(
                fields.number("size"),
                new Root(Tree.hex(fields.hash("root"))),
                fields.text("time"),
                fields.text("keyId"),
                fields.text("signature"),
                hashes);
    }

    boolean hasRoot(byte[] other) {
        return root.hex().equals(Tree.hex(other));
    }

    void requireSigned(Keys keys) throws Tampered {
        String text = "annals checkpoint v1\n" + size + "\n" + root.hex() + "\n" + time + "\n" + keyId + "\n";
        if (!keys.haveSigned(keyId, text.getBytes(StandardCharsets.UTF_8), signature)) {
            throw new Tampered("The checkpoint of " + size + " events is not signed by a key that is trusted.");
        }
    }

    boolean isSame(Checkpoint other) {
        return size == other.size && root.equals(other.root);
    }

    byte[] leaf(long position) {
        return hashes.get((int) (position - (size - hashes.size())));
    }

    boolean holds(long position, byte[] leaf) {
        return Arrays.equals(leaf(position), leaf);
    }
}
