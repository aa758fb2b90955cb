package annals.postgresql.projection;

/** The same log, read once by one node without any fault. */
final class CleanBuild {

    private CleanBuild() {}

    static String digest(TestLog log) {
        try (var db = new ProjectionDatabase()) {
            db.sql(DealsProjection.DDL);
            try (TestNode node = TestNode.start(db, log)) {
                node.catchUp(log);
                return DealsProjection.digest(db);
            }
        }
    }
}
