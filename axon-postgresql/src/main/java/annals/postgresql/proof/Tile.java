package annals.postgresql.proof;

/** Up to 256 neighbouring hashes of one level, and what follows from them. */
final class Tile {

    /** How many levels of the tree a tile stands for. */
    static final int HEIGHT = 8;

    static final int WIDTH = 1 << HEIGHT;

    private final int level;
    private final long index;
    private final Hashes hashes;

    Tile(int level, long index, Hashes hashes) {
        this.level = level;
        this.index = index;
        this.hashes = hashes;
    }

    int level() {
        return level;
    }

    long index() {
        return index;
    }

    /** How many hashes it has so far. */
    int count() {
        return hashes.count();
    }

    Hashes hashes() {
        return hashes;
    }

    Hash at(int place) {
        return hashes.at(place);
    }

    /** The hash of the complete subtree over 2^height of its hashes. */
    Hash subtree(int height, int first) {
        if (height == 0) {
            return at(first);
        }
        int half = 1 << (height - 1);
        return Hash.node(subtree(height - 1, first), subtree(height - 1, first + half));
    }
}
