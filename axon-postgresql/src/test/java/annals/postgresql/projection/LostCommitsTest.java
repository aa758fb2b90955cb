package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.projection.TestLog.Moved;
import annals.postgresql.projection.TestLog.Opened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Read models commit without waiting for the disk, so a database that crashes may come back without their last commits, and
 * so fast that no connection was in use meanwhile.
 */
class LostCommitsTest {

    private static final String KEEP = """
            create schema kept;
            create table kept.deal as table deal;
            create table kept.stage_count as table stage_count;
            create table kept.line as table line;
            create table kept.token as table projection.token
            """;
    private static final String COME_BACK = """
            begin;
            truncate deal, stage_count, line;
            insert into deal table kept.deal;
            insert into stage_count table kept.stage_count;
            insert into line table kept.line;
            update projection.token t set position = k.position, token = k.token from kept.token k;
            commit
            """;

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private final TestNode node = new TestNode(db, log, "n1", 1, event -> {});

    @BeforeEach
    void loseTheLastCommit() {
        db.sql(DealsProjection.DDL);
        node.deals.start();
        log.publish(new Opened(1, "kept"));
        node.catchUp(log);
        db.sql(KEEP);
        log.publish(new Opened(2, "lost"), new Moved(2, "offer"));
        node.catchUp(log);
        db.sql(COME_BACK);
    }

    @AfterEach
    void stop() {
        node.close();
        db.close();
    }

    @Test
    void whatWasLostIsHandledAgainBeforeWhatComesNext() {
        log.publish(new Opened(3, "next"));
        node.catchUp(log);

        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    @Test
    void whatWasLostIsHandledAgainEvenIfNothingComesNext() {
        node.catchUp(log);

        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }
}
