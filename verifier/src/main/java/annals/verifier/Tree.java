package annals.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The Merkle tree of RFC 9162: the roots of the complete subtrees so far, and the checks of proofs. */
final class Tree {

    private final List<byte[]> roots = new ArrayList<>();
    private long size;

    /** One that goes on where another ended. */
    static Tree of(long size, List<byte[]> roots) throws Tampered {
        if (Long.bitCount(size) != roots.size()) {
            throw new Tampered("The beginning of the tree is not that of " + size + " events.");
        }
        var tree = new Tree();
        tree.size = size;
        tree.roots.addAll(roots);
        return tree;
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = node(roots.remove(roots.size() - 1), hash);
        }
        roots.add(hash);
        size++;
    }

    byte[] root() {
        if (roots.isEmpty()) {
            return sha256();
        }
        byte[] root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = node(roots.get(i), root);
        }
        return root;
    }

    static byte[] leaf(byte[] bytes) {
        return sha256(new byte[] {0}, bytes);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** RFC 9162, 2.1.3.2. */
    static boolean includes(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] next : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(next, hash);
                while (fn != 0 && (fn & 1) == 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return index < size && sn == 0 && MessageDigest.isEqual(hash, root);
    }

    /** RFC 9162, 2.1.4.2, for 0 &lt; from &lt; to. */
    static boolean continues(long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> path) {
        long fn = from - 1;
        long sn = to - 1;
        for (; (fn & 1) == 1; fn >>= 1) {
            sn >>= 1;
        }
        boolean power = Long.bitCount(from) == 1;
        if (from <= 0 || from >= to || (!power && path.isEmpty())) {
            return false;
        }
        byte[] old = power ? fromRoot : path.get(0);
        byte[] now = old;
        for (byte[] next : power ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                old = node(next, old);
                now = node(next, now);
                while (fn != 0 && (fn & 1) == 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                now = node(now, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(old, fromRoot) && MessageDigest.isEqual(now, toRoot);
    }
}
