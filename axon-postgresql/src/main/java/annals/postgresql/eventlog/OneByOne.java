package annals.postgresql.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a group again after one of its members was refused: each member at its own savepoint, all in one transaction,
 * so only the refused ones fail.
 */
final class OneByOne {

    private final Connection connection;
    private final AppendStatement statement;
    private final List<Runnable> answers = new ArrayList<>();

    OneByOne(Connection connection, AppendStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Answers each append. Answers whether the connection can still be used. */
    boolean append(List<Append> group) {
        try {
            connection.setAutoCommit(false);
            for (Append append : group) {
                append(append);
            }
        } catch (SQLException e) {
            fail(group, LogFailure.unreachable(e));
            return false;
        }
        try {
            connection.commit();
            answers.forEach(Runnable::run);
            connection.setAutoCommit(true);
            return true;
        } catch (SQLException e) {
            fail(group, LogFailure.unknown(e));
            return false;
        }
    }

    private void append(Append append) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            long first = statement.execute(List.of(append));
            connection.releaseSavepoint(before);
            answers.add(() -> Append.succeed(List.of(append), first));
        } catch (SQLException e) {
            if (!LogFailure.isAboutValues(e)) {
                throw e;
            }
            connection.rollback(before);
            answers.add(() -> append.outcome().completeExceptionally(LogFailure.refused(e, append)));
        }
    }

    private static void fail(List<Append> group, RuntimeException failure) {
        group.forEach(append -> append.outcome().completeExceptionally(failure));
    }
}
