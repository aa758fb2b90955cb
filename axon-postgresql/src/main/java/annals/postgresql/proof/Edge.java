package annals.postgresql.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The right edge of the tree, where it grows: of each level the tile that is not full yet. */
final class Edge implements Tree.Source {

    private static final class Row {
        long index;
        int count;
        boolean changed;
        final byte[] hashes = new byte[Tile.WIDTH * Hash.BYTES];
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<Tile> full = new ArrayList<>();

    Edge() {
        rows.add(new Row());
    }

    /** Goes on from the last tile of each level, from level 0 upwards. */
    Edge(List<Tile> last) {
        last.forEach(this::continueAt);
        if (rows.isEmpty()) {
            rows.add(new Row());
        }
    }

    private void continueAt(Tile tile) {
        var row = new Row();
        boolean isFull = tile.count() == Tile.WIDTH;
        row.index = tile.index() + (isFull ? 1 : 0);
        row.count = isFull ? 0 : tile.count();
        System.arraycopy(tile.hashes().bytes(), 0, row.hashes, 0, row.count * Hash.BYTES);
        rows.add(row);
    }

    /** How many events the tree has. */
    long size() {
        return rows.get(0).index * Tile.WIDTH + rows.get(0).count;
    }

    Hash root() {
        return new Tree(this).root(size());
    }

    /** Adds the hashes of the next events. */
    void add(Hashes leaves) {
        for (int i = 0; i < leaves.count(); i++) {
            add(leaves.at(i));
        }
    }

    void add(Hash leaf) {
        add(0, leaf);
    }

    private void add(int level, Hash hash) {
        if (level == rows.size()) {
            rows.add(new Row());
        }
        Row row = rows.get(level);
        hash.put(row.hashes, row.count++);
        row.changed = true;
        if (row.count == Tile.WIDTH) {
            var tile = new Tile(level, row.index, new Hashes(row.hashes.clone()));
            full.add(tile);
            row.index++;
            row.count = 0;
            row.changed = false;
            add(level + 1, tile.subtree(Tile.HEIGHT, 0));
        }
    }

    /** The tiles that have changed since the last time. */
    List<Tile> takeChanged() {
        List<Tile> changed = new ArrayList<>(full);
        full.clear();
        for (int level = 0; level < rows.size(); level++) {
            Row row = rows.get(level);
            if (row.changed) {
                changed.add(tile(level, row.index));
                row.changed = false;
            }
        }
        return changed;
    }

    /** The unfinished tile of that level: for the root of the present size nothing else is asked for. */
    @Override
    public Tile tile(int level, long index) {
        Row row = rows.get(level);
        if (row.index != index) {
            throw new IllegalArgumentException("Tile %d of level %d is not at the edge".formatted(index, level));
        }
        return new Tile(level, index, new Hashes(Arrays.copyOf(row.hashes, row.count * Hash.BYTES)));
    }
}
