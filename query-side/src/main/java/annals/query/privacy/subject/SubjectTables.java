package annals.query.privacy.subject;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.BOOLEAN;
import static annals.postgresql.projection.ColumnType.DATE;
import static annals.postgresql.projection.ColumnType.INTEGER;
import static annals.postgresql.projection.ColumnType.JSONB;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.postgresql.projection.Table;

/** The tables of the read model. */
final class SubjectTables {

    static final Table SUBJECTS = Table.named("privacy_subject")
            .key("customer_id", UUID)
            .column("name", TEXT)
            .column("erased_at", TIMESTAMPTZ)
            .column("erased_by", TEXT)
            .column("erasure_reason", TEXT)
            .column("erasure_request", UUID)
            .column("erasure_completed_at", TIMESTAMPTZ)
            .column("erasure_counts", JSONB)
            .column("exported_at", TIMESTAMPTZ);

    static final Table REQUESTS = Table.named("privacy_subject_request")
            .key("request_id", UUID)
            .column("customer_id", UUID)
            .column("kind", TEXT)
            .column("law", TEXT)
            .column("state", TEXT)
            .column("received_on", DATE)
            .column("due", DATE)
            .column("extended", BOOLEAN)
            .column("identity_confirmed", BOOLEAN)
            .column("channel", TEXT)
            .column("note", TEXT)
            .column("declined", TEXT)
            .column("decline_note", TEXT)
            .column("answered_at", TIMESTAMPTZ);

    static final Table CHANGES = Table.named("privacy_subject_change")
            .key("position", BIGINT)
            .column("request_id", UUID)
            .column("customer_id", UUID)
            .column("type", TEXT)
            .column("occurred_at", TIMESTAMPTZ);

    static final Table HOLDS = Table.named("privacy_subject_hold")
            .key("position", BIGINT)
            .column("customer_id", UUID)
            .column("reason", TEXT)
            .column("until", DATE)
            .column("placed_by", TEXT)
            .column("placed_at", TIMESTAMPTZ)
            .column("lifted_at", TIMESTAMPTZ)
            .column("lift_reason", TEXT);

    static final Table CONSENTS = Table.named("privacy_subject_consent")
            .key("position", BIGINT)
            .column("customer_id", UUID)
            .column("purpose", TEXT)
            .column("channel", TEXT)
            .column("state", TEXT)
            .column("text_version", INTEGER)
            .column("source", TEXT)
            .column("evidence", TEXT)
            .column("recorded_by", TEXT)
            .column("occurred_at", TIMESTAMPTZ);

    static final Table TEXTS = Table.named("privacy_subject_text")
            .key("purpose", TEXT)
            .key("version", INTEGER)
            .column("language", TEXT)
            .column("text", TEXT)
            .column("published_at", TIMESTAMPTZ);

    private SubjectTables() {}
}
