package annals.postgresql.projection;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.INTEGER;
import static annals.postgresql.projection.ColumnType.TEXT;

import annals.postgresql.projection.TestLog.Closed;
import annals.postgresql.projection.TestLog.Moved;
import annals.postgresql.projection.TestLog.Noted;
import annals.postgresql.projection.TestLog.Opened;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Deals, a count per stage and a line per event: an event lost or applied twice shows in all three. */
final class DealsProjection {

    static final String NAME = "test.deals";

    static final String DDL = """
            create table deal (id bigint primary key, name text not null, stage text not null,
                moves integer not null default 0, notes integer not null default 0, changed_at bigint not null);
            create table stage_count (stage text primary key, deals bigint not null, moves bigint);
            create table line (position bigint primary key, deal bigint not null, text text not null);
            """;

    static final Table DEAL = Table.named("deal")
            .key("id", BIGINT)
            .column("name", TEXT)
            .column("stage", TEXT)
            .column("moves", INTEGER)
            .column("notes", INTEGER)
            .column("changed_at", BIGINT);
    static final Table STAGE_COUNT = Table.named("stage_count")
            .key("stage", TEXT)
            .column("deals", BIGINT)
            .column("moves", BIGINT);
    static final Table LINE =
            Table.named("line").key("position", BIGINT).column("deal", BIGINT).column("text", TEXT);

    private final Rows rows;
    private final Consumer<Object> fault;

    DealsProjection(Rows rows, Consumer<Object> fault) {
        this.rows = rows;
        this.fault = fault;
    }

    @EventHandler
    void on(Opened event, @Position long position) {
        line(position, event.deal(), "opened " + event.name());
        rows.insert(DEAL, event.deal())
                .set("name", event.name())
                .set("stage", "new")
                .set("changed_at", position);
        rows.upsert(STAGE_COUNT, "new").add("deals", 1);
        fault.accept(event);
    }

    @EventHandler
    void on(Moved event, @Position long position) {
        fault.accept(event);
        String before = rows.find(DEAL, event.deal()).orElseThrow().get("stage", TEXT);
        line(position, event.deal(), before + " to " + event.stage());
        rows.update(DEAL, event.deal())
                .set("stage", event.stage())
                .set("changed_at", position)
                .add("moves", 1);
        rows.upsert(STAGE_COUNT, String.valueOf(before)).add("deals", -1);
        rows.upsert(STAGE_COUNT, event.stage()).add("deals", 1).add("moves", 1);
    }

    @EventHandler
    void on(Closed event, @Position long position) {
        String before = rows.find(DEAL, event.deal()).orElseThrow().get("stage", TEXT);
        line(position, event.deal(), "closed");
        rows.delete(DEAL, event.deal());
        rows.upsert(STAGE_COUNT, String.valueOf(before)).add("deals", -1);
        fault.accept(event);
    }

    @EventHandler
    void on(Noted event, @Position long position) {
        line(position, event.deal(), event.text());
        rows.update(DEAL, event.deal()).add("notes", 1);
        fault.accept(event);
    }

    @ResetHandler
    void reset() {
        rows.clear(DEAL);
        rows.clear(STAGE_COUNT);
        rows.clear(LINE);
    }

    private void line(long position, long deal, String text) {
        rows.insert(LINE, position).set("deal", deal).set("text", text);
    }

    static String digest(ProjectionDatabase db) {
        return db.digest("deal") + db.digest("stage_count") + db.digest("line");
    }
}
