package annals.postgresql.proof;

/** The hashes of events, from the tree. */
record TreeLeaves(Tree tree) {

    Hashes between(long from, long to) {
        byte[] leaves = new byte[Math.toIntExact((to - from) * Hash.BYTES)];
        for (long position = from; position < to; position++) {
            tree.leaf(position).put(leaves, (int) (position - from));
        }
        return new Hashes(leaves);
    }
}
