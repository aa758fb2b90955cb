package annals.postgresql.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Somebody who changes a dump of a whole log, and knows the format as well as anybody. */
public final class Forger {

    private final SignedLog log;
    private final SigningKey otherKey;
    private final String header;
    private final List<String> checkpoints = new ArrayList<>();
    private final List<Leaf> events = new ArrayList<>();
    private final Random random;

    /**
     * What came of it.
     *
     * @param firstBad where the first lie is
     * @param needsOutside whether only the checkpoints published elsewhere can tell
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Forgery(String kind, byte[] dump, long firstBad, boolean needsOutside) {

        @Override
        public String toString() {
            return kind + " at " + firstBad;
        }
    }

    /** Has a dump of the log, and a key of its own in that folder. */
    public Forger(SignedLog log, Path directory, Random random) throws Exception {
        this.log = log;
        this.random = random;
        this.otherKey = SigningKey.in(directory.resolve("other.key"));
        var lines = new String(log.dump(0, log.size()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        this.header = lines.get(0);
        lines.stream().skip(1).forEach(line -> {
            if (line.startsWith("{\"size\":")) {
                checkpoints.add(line);
            } else {
                events.add(Leaves.parsed(line));
            }
        });
    }

    /** One of all sorts of tampering. */
    public Forgery forge() {
        int p = random.nextInt(events.size() - 1);
        int q = p + 1 + random.nextInt(events.size() - p - 1);
        return switch (random.nextInt(10)) {
            case 0 -> flipped(p);
            case 1 -> edited(p);
            case 2 -> random.nextInt(4) == 0 ? appended() : inserted(p, random.nextInt(events.size()));
            case 3 -> deleted(p);
            case 4 -> swapped(p, q);
            case 5 -> cut(p);
            case 6 -> forked(p);
            case 7 -> resigned(p);
            case 8 -> signaturesReplaced(p);
            default -> ciphertextsSwapped(p, q);
        };
    }

    /** Somebody signs all of it anew with a key of their own, which they put into the dump. */
    public Forgery takenOver(int p) {
        List<Leaf> forged = changed(p, new ArrayList<>(events));
        String own = "{\"dump\":1,\"from\":0,\"to\":" + events.size() + ",\"start\":0,\"frontier\":[],\"keys\":[\""
                + Base64.getEncoder().encodeToString(otherKey.publicKey()) + "\"]}";
        return new Forgery("taken over", dump(own, signed(forged, otherKey, -1), forged), 0, false);
    }

    private Forgery flipped(int p) {
        byte[] line = events.get(p).json().end().getBytes(StandardCharsets.UTF_8);
        line[random.nextInt(line.length)] ^= (byte) (1 + random.nextInt(255));
        var out = new ByteArrayOutputStream();
        var before = dump(header, checkpoints, events.subList(0, p));
        out.writeBytes(before);
        out.writeBytes(checkpointBefore(p));
        out.writeBytes(line);
        out.writeBytes(new byte[] {'\n'});
        byte[] whole = dump(header, checkpoints, events);
        int rest = out.size();
        out.write(whole, rest, whole.length - rest);
        return new Forgery("a byte", out.toByteArray(), p, false);
    }

    private byte[] checkpointBefore(int p) {
        byte[] whole = dump(header, checkpoints, events.subList(0, p + 1));
        byte[] line = (events.get(p).json().end() + "\n").getBytes(StandardCharsets.UTF_8);
        int start = dump(header, checkpoints, events.subList(0, p)).length;
        return java.util.Arrays.copyOfRange(whole, start, whole.length - line.length);
    }

    private Forgery edited(int p) {
        return forgery("edit", p, changed(p, new ArrayList<>(events)));
    }

    private List<Leaf> changed(int p, List<Leaf> forged) {
        Leaf e = forged.get(p);
        int field = random.nextInt(8);
        forged.set(
                p,
                new Leaf(
                        e.position(),
                        field == 0 ? e.type() + "x" : e.type(),
                        field == 1 ? "00000000-0000-0000-0000-000000000000" : e.eventId(),
                        field == 2 ? (e.aggregateType() == null ? "" : null) : e.aggregateType(),
                        field == 3 ? e.aggregateId().substring(1) : e.aggregateId(),
                        field == 4 ? e.sequence() + 1 : e.sequence(),
                        field == 5 ? e.revision() + 1 : e.revision(),
                        field == 6 ? e.recordedMicros() - 1 : e.recordedMicros(),
                        field == 7 ? e.payload() + " " : e.payload(),
                        e.metadata()));
        return forged;
    }

    /** An event after the last one. */
    public Forgery appended() {
        return inserted(events.size(), random.nextInt(events.size()));
    }

    private Forgery inserted(int p, int copied) {
        List<Leaf> forged = new ArrayList<>(events);
        forged.add(p, Leaves.at(p, events.get(copied == p ? (p + 1) % events.size() : copied)));
        return forgery("insert", p, random.nextBoolean() ? forged : Leaves.numbered(forged));
    }

    private Forgery deleted(int p) {
        List<Leaf> forged = new ArrayList<>(events);
        forged.remove(p);
        return forgery("delete", p, random.nextBoolean() ? forged : Leaves.numbered(forged));
    }

    private Forgery swapped(int p, int q) {
        List<Leaf> forged = new ArrayList<>(events);
        java.util.Collections.swap(forged, p, q);
        return forgery("swap", p, random.nextBoolean() ? forged : Leaves.numbered(forged));
    }

    private Forgery cut(int p) {
        boolean told = random.nextBoolean();
        String shorter = told ? header.replace("\"to\":" + events.size(), "\"to\":" + p) : header;
        byte[] dump = dump(shorter, checkpoints, events.subList(0, p));
        return new Forgery("cut", dump, p, told);
    }

    /** By whoever has the key: another history from there on, properly signed. */
    private Forgery forked(int p) {
        List<Leaf> forged = changed(p, new ArrayList<>(events));
        return new Forgery("fork", dump(header, signed(forged, log.key(), p), forged), p, true);
    }

    private Forgery resigned(int p) {
        List<Leaf> forged = changed(p, new ArrayList<>(events));
        String both =
                header.replace("\"]}", "\",\"" + Base64.getEncoder().encodeToString(otherKey.publicKey()) + "\"]}");
        return new Forgery("re-sign", dump(both, signed(forged, otherKey, p), forged), p, true);
    }

    /** The events are left alone; the first position that nobody vouches for is that of the first such checkpoint. */
    private Forgery signaturesReplaced(int p) {
        long kept = checkpoints.stream()
                .mapToLong(line -> CheckpointLine.parse(line).checkpoint().size())
                .filter(size -> size <= p)
                .max()
                .orElse(0);
        return new Forgery("signatures", dump(header, signed(events, otherKey, p), events), kept, false);
    }

    private Forgery ciphertextsSwapped(int p, int q) {
        List<Leaf> forged = new ArrayList<>(events);
        forged.set(p, Leaves.withCiphertextOf(events.get(p), events.get(q)));
        forged.set(q, Leaves.withCiphertextOf(events.get(q), events.get(p)));
        return forgery("ciphertexts", p, forged);
    }

    private Forgery forgery(String kind, long firstBad, List<Leaf> forged) {
        return new Forgery(kind, dump(header, checkpoints, forged), firstBad, false);
    }

    /** The checkpoints of at most so many events as they are, the others for these events. */
    private List<String> signed(List<Leaf> forged, SigningKey key, long untouched) {
        var edge = new Edge();
        List<String> lines = new ArrayList<>();
        for (String line : checkpoints) {
            var original = CheckpointLine.parse(line);
            var leaves = new ByteArrayOutputStream();
            while (edge.size() < original.checkpoint().size()) {
                Hash leaf = forged.get((int) edge.size()).hash();
                leaves.writeBytes(leaf.bytes());
                edge.add(leaf);
            }
            var checkpoint = key.checkpoint(edge.size(), edge.root(), Instant.EPOCH);
            boolean kept = edge.size() <= untouched;
            lines.add(kept ? line : new CheckpointLine(checkpoint, new Hashes(leaves.toByteArray())).written());
        }
        return lines;
    }

    private static byte[] dump(String header, List<String> checkpoints, List<Leaf> events) {
        var text = new StringBuilder(header).append('\n');
        int checkpoint = 0;
        long vouched = 0;
        for (int i = 0; i < events.size(); i++) {
            while (i >= vouched && checkpoint < checkpoints.size()) {
                String line = checkpoints.get(checkpoint++);
                vouched = CheckpointLine.parse(line).checkpoint().size();
                text.append(line).append('\n');
            }
            text.append(events.get(i).json().end()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
