package annals.query.events;

import annals.query.shared.ShowsCustomers;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dresses events of the log as CloudEvents 1.0. */
final class CloudEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How every event names its customer. */
    private static final Pattern CUSTOMER =
            Pattern.compile("\"customerId\"\\s*:\\s*\"(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"");

    private CloudEvents() {}

    /**
     * An event outside.
     *
     * @param type the stored type with its revision, such as {@code crm.sales.deal.won.v1}
     * @param subject the aggregate
     * @param time when it was recorded
     * @param position its place in the log
     * @param sequence its place in its aggregate's stream
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            long position,
            long sequence,
            @Nullable String actor,
            @Nullable String actortype,
            @Nullable String department,
            @Nullable String correlationid,
            @Nullable String causationid,
            @JsonRawValue String data)
            implements ShowsCustomers {

        /** Those whom the content names. */
        @Override
        public Collection<UUID> shownCustomers() {
            return CUSTOMER.matcher(data)
                    .results()
                    .map(found -> UUID.fromString(found.group(1)))
                    .toList();
        }
    }

    static CloudEvent of(LoggedEvent event) {
        JsonNode metadata = JSON.readTree(event.metadata());
        return new CloudEvent(
                "1.0",
                event.eventId(),
                "/annals",
                event.type() + ".v" + event.revision(),
                event.aggregateId(),
                event.recordedAt(),
                "application/json",
                event.position(),
                event.sequence(),
                text(metadata, "actor"),
                text(metadata, "actorType"),
                text(metadata, "department"),
                text(metadata, "correlationId"),
                text(metadata, "causationId"),
                event.payload());
    }

    private static @Nullable String text(JsonNode metadata, String name) {
        JsonNode value = metadata.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
