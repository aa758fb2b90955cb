package annals.postgresql.proof;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hash of an event as the database computes it, so that growing the tree reads 32 bytes of each event. */
final class LeafSql {

    /** The same as {@link Leaf#hash}. */
    static final String HASH = Stream.of(
                    "'\\x00'::bytea",
                    "int8send(position)",
                    text("type"),
                    text("event_id::text"),
                    "case when aggregate_type is null then '\\xffffffff'::bytea else " + text("aggregate_type")
                            + " end",
                    text("aggregate_id"),
                    "int8send(sequence)",
                    "int8send(revision)",
                    "int8send((extract(epoch from recorded_at) * 1000000)::bigint)",
                    text("payload"),
                    text("metadata"))
            .collect(Collectors.joining(" || ", "sha256(", ")"));

    private LeafSql() {}

    private static String text(String column) {
        // In the client's encoding, which the driver always sets to UTF-8; convert_to costs four times as much.
        String bytes = "textsend(" + column + ")";
        return "int4send(octet_length(" + bytes + ")) || " + bytes;
    }
}
