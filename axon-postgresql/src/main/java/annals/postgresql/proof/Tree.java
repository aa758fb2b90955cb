package annals.postgresql.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roots and proofs as RFC 9162 defines them, from a few tiles each. Of one moment: it keeps the tiles it has read. */
final class Tree {

    /** Where tiles come from. */
    @FunctionalInterface
    interface Source {

        /** The tile, with at least the hashes that belong to the size asked about; fails if there is none. */
        Tile tile(int level, long index);
    }

    private record Place(int level, long index) {}

    private final Source source;
    private final Map<Place, Tile> read = new HashMap<>();

    Tree(Source source) {
        this.source = source;
    }

    Hash root(long size) {
        return size == 0 ? Hash.OF_NOTHING : over(0, size);
    }

    /** The hash of the event at that position. */
    Hash leaf(long position) {
        return node(0, position);
    }

    /** The hashes that lead from the event at that position to the root of that size, nearest first. */
    List<Hash> inclusion(long position, long size) {
        List<Hash> path = new ArrayList<>();
        inclusion(position, 0, size, path);
        return path;
    }

    private void inclusion(long position, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + half(end - begin);
        if (position < middle) {
            inclusion(position, begin, middle, path);
            path.add(over(middle, end));
        } else {
            inclusion(position, middle, end, path);
            path.add(over(begin, middle));
        }
    }

    /** The hashes that show that the tree of the smaller size is the beginning of the tree of the larger. */
    List<Hash> consistency(long from, long to) {
        List<Hash> path = new ArrayList<>();
        if (from > 0 && from < to) {
            consistency(from, 0, to, true, path);
        }
        return path;
    }

    private void consistency(long from, long begin, long end, boolean known, List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(over(begin, end));
            }
            return;
        }
        long middle = begin + half(end - begin);
        if (from <= middle) {
            consistency(from, begin, middle, known, path);
            path.add(over(middle, end));
        } else {
            consistency(from, middle, end, false, path);
            path.add(over(begin, middle));
        }
    }

    /** The roots of the complete subtrees that a tree of that size consists of, the largest first. */
    List<Hash> frontier(long size) {
        List<Hash> roots = new ArrayList<>();
        long begin = 0;
        for (int height = Long.SIZE - 2; height >= 0; height--) {
            if ((size >> height & 1) == 1) {
                roots.add(node(height, begin >> height));
                begin += 1L << height;
            }
        }
        return roots;
    }

    private Hash over(long begin, long end) {
        long count = end - begin;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return node(height, begin >> height);
        }
        long middle = begin + half(count);
        return Hash.node(over(begin, middle), over(middle, end));
    }

    /** The largest power of two below the count. */
    private static long half(long count) {
        return Long.highestOneBit(count - 1);
    }

    private Hash node(int height, long index) {
        int inside = height % Tile.HEIGHT;
        long first = index << inside;
        var place = new Place(height / Tile.HEIGHT, first >> Tile.HEIGHT);
        Tile tile = read.computeIfAbsent(place, missing -> source.tile(missing.level(), missing.index()));
        return tile.subtree(inside, (int) (first & (Tile.WIDTH - 1)));
    }
}
