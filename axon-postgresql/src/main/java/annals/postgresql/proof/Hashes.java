package annals.postgresql.proof;

import java.util.Base64;

/** The hashes of neighbours, one after the other. */
final class Hashes {

    static final Hashes NONE = new Hashes(new byte[0]);

    private final byte[] bytes;

    /** @param bytes 32 for each hash; not to be changed any more */
    Hashes(byte[] bytes) {
        if (bytes.length % Hash.BYTES != 0) {
            throw new IllegalArgumentException("These are no whole hashes: " + bytes.length + " bytes");
        }
        this.bytes = bytes;
    }

    static Hashes parse(String base64) {
        return new Hashes(Base64.getDecoder().decode(base64));
    }

    int count() {
        return bytes.length / Hash.BYTES;
    }

    Hash at(int index) {
        return Hash.at(bytes, index);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
