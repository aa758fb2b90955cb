package annals.query.privacy.subject;

import static annals.query.shared.Columns.jsonOrNull;
import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.momentOrNull;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.textOrNull;
import static annals.query.shared.Columns.value;

import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.privacy.*;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows as views. */
final class SubjectRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private SubjectRows() {}

    static RequestView request(Readable row, LocalDate today) {
        var state = RequestState.valueOf(text(row, "state"));
        var due = value(row, "due", LocalDate.class);
        boolean open = state == RequestState.OPEN;
        return new RequestView(
                new RequestId(value(row, "request_id", UUID.class)),
                new CustomerId(value(row, "customer_id", UUID.class)),
                row.get("customer_name", String.class),
                RequestKind.valueOf(text(row, "kind")),
                PrivacyLaw.valueOf(text(row, "law")),
                state,
                value(row, "received_on", LocalDate.class),
                due,
                open ? ChronoUnit.DAYS.between(today, due) : null,
                open && due.isBefore(today),
                value(row, "extended", Boolean.class),
                value(row, "identity_confirmed", Boolean.class),
                textOrNull(row, "channel", Channel::valueOf),
                row.get("note", String.class),
                textOrNull(row, "declined", DeclineReason::valueOf),
                row.get("decline_note", String.class),
                momentOrNull(row, "answered_at"));
    }

    static RequestChange change(Readable row) {
        return new RequestChange(
                new RequestId(value(row, "request_id", UUID.class)),
                number(row, "position"),
                text(row, "type"),
                moment(row, "occurred_at"));
    }

    static LegalHoldView hold(Readable row, LocalDate today) {
        LocalDate until = row.get("until", LocalDate.class);
        var liftedAt = momentOrNull(row, "lifted_at");
        return new LegalHoldView(
                liftedAt == null && (until == null || !today.isAfter(until)),
                row.get("reason", String.class),
                until,
                text(row, "placed_by"),
                moment(row, "placed_at"),
                liftedAt,
                row.get("lift_reason", String.class));
    }

    static ConsentAct act(Readable row) {
        return new ConsentAct(
                number(row, "position"),
                Purpose.of(text(row, "purpose")),
                textOrNull(row, "channel", Channel::valueOf),
                ConsentState.valueOf(text(row, "state")),
                row.get("text_version", Integer.class),
                text(row, "source"),
                row.get("evidence", String.class),
                text(row, "recorded_by"),
                moment(row, "occurred_at"));
    }

    static ConsentTextView consentText(Readable row) {
        return new ConsentTextView(
                Purpose.of(text(row, "purpose")),
                value(row, "version", Integer.class),
                row.get("language", String.class),
                text(row, "text"),
                moment(row, "published_at"));
    }

    static @Nullable ErasureView erasure(Readable row) {
        var decidedAt = momentOrNull(row, "erased_at");
        if (decidedAt == null) {
            return null;
        }
        String counts = jsonOrNull(row, "erasure_counts");
        return new ErasureView(
                ErasureReason.valueOf(text(row, "erasure_reason")),
                erasureRequest(row),
                text(row, "erased_by"),
                decidedAt,
                momentOrNull(row, "erasure_completed_at"),
                counts == null ? Map.of() : JSON.readValue(counts, COUNTS));
    }

    private static @Nullable RequestId erasureRequest(Readable row) {
        UUID request = row.get("erasure_request", UUID.class);
        return request == null ? null : new RequestId(request);
    }
}
