package annals.postgresql.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is stored of an event, and the bytes that its hash is of. */
record Leaf(
        long position,
        String type,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        int revision,
        long recordedMicros,
        String payload,
        String metadata) {

    private static final int NUMBERS = 4 * Long.BYTES;
    private static final int TEXTS = 6;
    private static final int MISSING = -1;

    Hash hash() {
        return Hash.leaf(canonical());
    }

    /** Each text after its length, each number in eight bytes, so that two different events never have the same bytes. */
    private byte[] canonical() {
        List<byte[]> texts = new ArrayList<>(TEXTS);
        for (String text : new @Nullable String[] {type, eventId, aggregateType, aggregateId, payload, metadata}) {
            texts.add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
        }
        int length = NUMBERS + TEXTS * Integer.BYTES;
        for (byte[] text : texts) {
            length += text.length;
        }
        var buffer = ByteBuffer.allocate(length).putLong(position);
        put(buffer, texts.get(0));
        put(buffer, texts.get(1));
        if (aggregateType == null) {
            buffer.putInt(MISSING);
        } else {
            put(buffer, texts.get(2));
        }
        put(buffer, texts.get(3));
        buffer.putLong(sequence).putLong(revision).putLong(recordedMicros);
        put(buffer, texts.get(4));
        put(buffer, texts.get(5));
        return buffer.array();
    }

    private static void put(ByteBuffer buffer, byte[] text) {
        buffer.putInt(text.length).put(text);
    }

    /** As a dump and a bundle tell it; what else belongs into the line may follow. */
    JsonLine json() {
        return new JsonLine()
                .number("position", position)
                .text("type", type)
                .text("eventId", eventId)
                .text("aggregateType", aggregateType)
                .text("aggregateId", aggregateId)
                .number("sequence", sequence)
                .number("revision", revision)
                .number("recordedMicros", recordedMicros)
                .text("payload", payload)
                .text("metadata", metadata);
    }
}
