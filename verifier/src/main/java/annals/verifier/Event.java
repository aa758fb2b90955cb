package annals.verifier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One event's line: its position, the hash of what it says, and the path to the root if it has one. */
record Event(long position, Fields fields) {

    private static final String[] NAMES = {
        "position",
        "type",
        "eventId",
        "aggregateType",
        "aggregateId",
        "sequence",
        "revision",
        "recordedMicros",
        "payload",
        "metadata"
    };

    static Event dumped(byte[] line) throws Tampered {
        var fields = Fields.of(line, NAMES);
        return new Event(fields.number("position"), fields);
    }

    static Event bundled(byte[] line) throws Tampered {
        List<String> names = new ArrayList<>(List.of(NAMES));
        names.add("proof");
        var fields = Fields.of(line, names.toArray(String[]::new));
        return new Event(fields.number("position"), fields);
    }

    List<byte[]> path() throws Tampered {
        return fields.hashes("proof");
    }

    byte[] leaf() throws Tampered {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            out.writeLong(position);
            write(out, "type");
            write(out, "eventId");
            if (fields.isNull("aggregateType")) {
                out.writeInt(-1);
            } else {
                write(out, "aggregateType");
            }
            write(out, "aggregateId");
            out.writeLong(fields.number("sequence"));
            out.writeLong(fields.number("revision"));
            out.writeLong(fields.number("recordedMicros"));
            write(out, "payload");
            write(out, "metadata");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tree.leaf(bytes.toByteArray());
    }

    private void write(DataOutputStream out, String name) throws IOException, Tampered {
        byte[] text = fields.text(name).getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
