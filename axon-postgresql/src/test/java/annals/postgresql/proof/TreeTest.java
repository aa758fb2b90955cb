package annals.postgresql.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tree is the one of RFC 9162 (and 6962); the vectors are those of the Certificate Transparency project. */
class TreeTest {

    private static final Logger LOG = LoggerFactory.getLogger(TreeTest.class);

    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String A = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String B = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String C = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String D = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String E = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String F = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    /** Keeps whatever the edge gives away. */
    private static final class Grown implements Tree.Source {

        private final Edge edge = new Edge();
        private final Map<String, Tile> tiles = new HashMap<>();

        void add(Hash leaf) {
            edge.add(leaf);
            edge.takeChanged().forEach(tile -> tiles.put(tile.level() + "/" + tile.index(), tile));
        }

        @Override
        public Tile tile(int level, long index) {
            return Objects.requireNonNull(tiles.get(level + "/" + index));
        }

        Tree tree() {
            return new Tree(this);
        }
    }

    private static Grown known() {
        var grown = new Grown();
        INPUTS.forEach(input -> grown.add(Hash.leaf(HexFormat.of().parseHex(input))));
        return grown;
    }

    @Test
    void rootsAreThoseOfTheKnownVectors() {
        var grown = new Grown();
        for (int size = 0; size <= INPUTS.size(); size++) {
            assertThat(grown.tree().root(size).hex()).isEqualTo(ROOTS.get(size));
            assertThat(size == 0 ? ROOTS.get(0) : grown.edge.root().hex()).isEqualTo(ROOTS.get(size));
            if (size < INPUTS.size()) {
                grown.add(Hash.leaf(HexFormat.of().parseHex(INPUTS.get(size))));
            }
        }
    }

    @Test
    void inclusionProofsAreThoseOfTheKnownVectors() {
        var tree = known().tree();
        assertThat(hex(tree.inclusion(0, 1))).isEmpty();
        assertThat(hex(tree.inclusion(0, 8))).containsExactly(A, B, C);
        assertThat(hex(tree.inclusion(5, 8))).containsExactly(D, E, ROOTS.get(4));
        assertThat(hex(tree.inclusion(2, 3))).containsExactly(ROOTS.get(2));
        assertThat(hex(tree.inclusion(1, 5))).containsExactly(ROOTS.get(1), B, D);
    }

    @Test
    void consistencyProofsAreThoseOfTheKnownVectors() {
        var tree = known().tree();
        assertThat(hex(tree.consistency(1, 1))).isEmpty();
        assertThat(hex(tree.consistency(1, 8))).containsExactly(A, B, C);
        assertThat(hex(tree.consistency(6, 8))).containsExactly(F, E, ROOTS.get(4));
        assertThat(hex(tree.consistency(2, 5))).containsExactly(B, D);
    }

    /** Sizes around the borders of tiles, where the two ways to compute could part. */
    @Test
    void tilesGiveTheRootsAndFrontiersThatTheDefinitionGives() {
        long seed = System.nanoTime();
        LOG.info("seed {}", seed);
        var random = new Random(seed);
        var leaves = new java.util.ArrayList<Hash>();
        var grown = new Grown();
        for (int i = 0; i < 70_000; i++) {
            byte[] any = new byte[8];
            random.nextBytes(any);
            leaves.add(Hash.leaf(any));
            grown.add(leaves.get(i));
        }
        for (int size : new int[] {255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 1 + random.nextInt(70_000)}) {
            assertThat(grown.tree().root(size)).as("of %s", size).isEqualTo(defined(leaves.subList(0, size)));
            var frontier = grown.tree().frontier(size);
            assertThat(frontier).hasSize(Integer.bitCount(size));
            Hash folded = frontier.get(frontier.size() - 1);
            for (int i = frontier.size() - 2; i >= 0; i--) {
                folded = Hash.node(frontier.get(i), folded);
            }
            assertThat(folded).isEqualTo(grown.tree().root(size));
        }
        assertThat(grown.edge.root()).isEqualTo(defined(leaves));
    }

    /** RFC 9162, 2.1.1, word for word. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(defined(leaves.subList(0, half)), defined(leaves.subList(half, leaves.size())));
    }

    private static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::hex).toList();
    }
}
