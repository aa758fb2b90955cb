package annals.verifier;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Checks a dump from its first line to its last, in little memory: each checkpoint, then the events it vouches for. What
 * was published elsewhere counts more than what the dump itself says.
 */
final class DumpCheck {

    private final Lines dump;
    private final Lines published;
    private final Keys keys;
    private final long from;
    private final OptionalLong to;
    private Tree tree = new Tree();
    private long position;

    /** @param published the checkpoints as they were published; empty if there are none at hand */
    DumpCheck(Lines dump, Lines published, Keys keys, long from, OptionalLong to) {
        this.dump = dump;
        this.published = published;
        this.keys = keys;
        this.from = from;
        this.to = to;
        this.position = from;
    }

    Verdict verdict() throws IOException {
        try {
            check();
            return Verdict.good(position - from, "Every event is the one that was signed.");
        } catch (Tampered e) {
            return Verdict.bad(position, position - from, String.valueOf(e.getMessage()));
        }
    }

    private void check() throws IOException, Tampered {
        long end = header();
        if (published.peek() != null) {
            tree = new Tree();
            skipPublished();
        }
        while (position < end) {
            byte[] line = present(
                    published.peek() == null ? dump.peek() : published.peek(),
                    "The events from this position on are missing.");
            stretch(Checkpoint.published(line), end);
        }
        require(dump.next() == null, "There are events that no checkpoint vouches for.");
        require(
                to.isPresent() || (published.next() == null && tree.size() == position),
                "Events are missing that were signed.");
    }

    /** Answers the position at which the dump has to end. */
    private long header() throws IOException, Tampered {
        byte[] line = present(dump.next(), "The file is empty.");
        var fields = Fields.of(line, "dump", "from", "to", "start", "frontier", "keys");
        for (String key : fields.texts("keys")) {
            keys.add(Fields.base64("A key", key));
        }
        require(fields.number("dump") == 1, "This is no dump of version 1.");
        require(fields.number("from") == from, "The dump does not begin at the position asked for.");
        require(fields.number("start") <= from, "The dump begins before its tree.");
        tree = Tree.of(fields.number("start"), fields.hashes("frontier"));
        return to.orElse(fields.number("to"));
    }

    /** The published checkpoints before the first event asked for, which the tree needs. */
    private void skipPublished() throws IOException, Tampered {
        for (byte[] line = published.peek(); line != null; line = published.peek()) {
            var checkpoint = Checkpoint.published(line);
            if (checkpoint.size() > from) {
                return;
            }
            accept(checkpoint);
            published.next();
        }
    }

    private void stretch(Checkpoint checkpoint, long end) throws IOException, Tampered {
        accept(checkpoint);
        byte[] own = dump.peek();
        byte[] outside = published.next();
        boolean same = outside == null || Arrays.equals(own, outside);
        if (same || isCheckpoint(own)) {
            dump.next();
        }
        long start = position;
        while (position < Math.min(checkpoint.size(), end)) {
            event(checkpoint);
            position++;
        }
        if (!same) {
            position = start;
            throw new Tampered("The checkpoint of " + checkpoint.size() + " events is not the published one.");
        }
    }

    private static boolean isCheckpoint(byte @Nullable [] line) {
        return line != null && new String(line, java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("{\"size\":");
    }

    private void accept(Checkpoint checkpoint) throws Tampered {
        require(
                !checkpoint.hashes().isEmpty()
                        && checkpoint.size() - tree.size()
                                == checkpoint.hashes().size(),
                "The checkpoint of " + checkpoint.size() + " events does not follow the one before.");
        checkpoint.requireSigned(keys);
        checkpoint.hashes().forEach(tree::add);
        require(
                checkpoint.hasRoot(tree.root()),
                "The checkpoint of " + checkpoint.size() + " events has another root than the hashes it names.");
    }

    private void event(Checkpoint checkpoint) throws IOException, Tampered {
        byte[] line = present(dump.next(), "This event is missing.");
        var event = Event.dumped(line);
        require(event.position() == position, "Another event stands at this place.");
        require(checkpoint.holds(position, event.leaf()), "This event is not the one that was signed.");
    }

    private static byte[] present(byte @Nullable [] line, String otherwise) throws Tampered {
        if (line == null) {
            throw new Tampered(otherwise);
        }
        return line;
    }

    private static void require(boolean condition, String otherwise) throws Tampered {
        if (!condition) {
            throw new Tampered(otherwise);
        }
    }
}
