package annals.postgresql.eventlog;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an error of the database means for whoever wanted to write or read. */
final class LogFailure {

    private static final Set<String> PASSING_CLASSES = Set.of("25", "40", "53", "55", "57", "58");

    private static final Set<String> VALUE_CLASSES = Set.of("22", "23", "54");

    private LogFailure() {}

    /** Whether the server has said that it rolled the statement back and the connection still works. */
    static boolean isRefusal(SQLException e) {
        var message = serverMessage(e);
        return message != null
                && !stateOf(e).startsWith("57P")
                && !stateOf(e).startsWith("08")
                && !"FATAL".equals(message.getSeverity())
                && !"PANIC".equals(message.getSeverity());
    }

    /** Whether a refusal came from the values of one append, so that others may do better. */
    static boolean isAboutValues(SQLException e) {
        return isRefusal(e) && VALUE_CLASSES.contains(stateOf(e).substring(0, 2));
    }

    /** What a refusal is called when it was about this append alone. */
    static RuntimeException refused(SQLException e, Append append) {
        var first = append.events().get(0);
        if (stateOf(e).equals("23505")) {
            var message = serverMessage(e);
            var constraint = message == null ? "" : message.getConstraint();
            return "receipt_key".equals(constraint)
                    ? new ReceiptConflictException("This key has a receipt: " + append.receipt(), e)
                    : new ConcurrencyException(
                            "Event %s of %s is there already (%s)"
                                    .formatted(first.sequence(), first.aggregateId(), constraint),
                            e);
        }
        if (isPassing(e)) {
            return new EventLogUnavailableException("The log refuses to be written now", e);
        }
        return new EventStoreException("Event %s cannot be stored".formatted(first.type()), e);
    }

    /** What it is called when a question got no answer: nothing was written, so all but a wrong question may be repeated. */
    static RuntimeException unreadable(SQLException e) {
        return isRefusal(e) && !isPassing(e)
                ? new EventStoreException("The log cannot be read", e)
                : new EventLogUnavailableException("The log cannot be read now", e);
    }

    private static boolean isPassing(SQLException e) {
        return PASSING_CLASSES.contains(stateOf(e).substring(0, 2));
    }

    static RuntimeException unreachable(SQLException e) {
        return new EventLogUnavailableException("The log cannot be reached", e);
    }

    static RuntimeException unknown(Throwable e) {
        return new AppendOutcomeUnknownException("The connection was lost before the log had answered", e);
    }

    private static String stateOf(SQLException e) {
        return e.getSQLState() == null ? "?????" : e.getSQLState();
    }

    private static @Nullable ServerErrorMessage serverMessage(SQLException e) {
        return e instanceof PSQLException error ? error.getServerErrorMessage() : null;
    }
}
