package annals.command.imports.rows;

import annals.api.access.Department;
import annals.api.service.ticket.TicketCommand;
import annals.api.service.ticket.TicketCommand.*;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.shared.DomainCommand;
import annals.api.shared.InvalidValue;
import annals.api.shared.Text;
import annals.command.imports.mapping.Values;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What was done with tickets, one action in each row. Whatever the ticket's state does not allow is recorded by the name
 * that the other system gives it, so that every row is a fact and none is lost.
 */
final class TicketActionRows implements RowPlan {

    private enum Word {
        OPEN,
        CLASSIFY,
        ASSIGN,
        TAKE,
        AWAIT_CUSTOMER,
        AWAIT_INTERNAL,
        RESUME,
        RESOLVE,
        CLOSE,
        REOPEN,
        CANCEL,
        NOTE,
        RECORD
    }

    /** @param name what the other system calls it */
    private record Action(TicketId ticket, String name, String by, String note, Instant at) {}

    @Override
    public List<Step> steps(Values values, List<Values> lines, Origin origin) {
        String externalId = values.needText("ticket");
        var id = values.need("ticket", text -> TicketId.derivedFrom(origin.key(text)));
        var action = new Action(
                id,
                values.need("name", text -> Text.line(text, "The action")),
                Objects.requireNonNullElse(values.value("by", text -> Text.line(text, "Who did it")), ""),
                Objects.requireNonNullElse(values.value("note", text -> Text.body(text, "The note")), ""),
                origin.needMoment(values, "at"));
        var words = words(values);
        var open = TicketRows.open(id, externalId, null, values, origin, action.at());
        List<Step> steps = new ArrayList<>();
        if (!words.contains(Word.OPEN)) {
            steps.add(Step.create(id, "opened", open));
        }
        List<DomainCommand> alternatives = new ArrayList<>();
        words.forEach(word -> alternatives.add(word == Word.OPEN ? open : command(word, action, values)));
        alternatives.add(recorded(action));
        steps.add(new Step(id.toString(), mark(action), Step.Manner.EACH_TIME, alternatives));
        return steps;
    }

    private static List<Word> words(Values values) {
        return values.need(
                "action",
                text -> Arrays.stream(text.split(","))
                        .map(word ->
                                word.strip().toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                        .map(TicketActionRows::word)
                        .filter(word -> word != Word.RECORD)
                        .toList());
    }

    private static Word word(String name) {
        return Arrays.stream(Word.values())
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "WORD_UNKNOWN", "An action is one or more of " + Arrays.toString(Word.values()) + "."));
    }

    private static TicketCommand command(Word word, Action action, Values values) {
        TicketId id = action.ticket();
        Instant at = action.at();
        return switch (word) {
            case CLASSIFY -> new ClassifyTicket(id, values.text("category"), null, priority(values), at);
            case ASSIGN -> new AssignTicket(id, by(action), at);
            case TAKE -> new TakeTicket(id, by(action), true, at);
            case AWAIT_CUSTOMER -> new AwaitCustomer(id, null, at);
            case AWAIT_INTERNAL -> new AwaitInternal(id, null, null, null, at);
            case RESUME -> new ResumeTicket(id, at);
            case RESOLVE -> new ResolveTicket(id, action.note().isEmpty() ? null : action.note(), at);
            case CLOSE -> new CloseTicket(id, at);
            case REOPEN -> new ReopenTicket(id, told(action), at);
            case CANCEL -> new CancelTicket(id, told(action), at);
            case NOTE -> new AddInternalNote(id, told(action), Set.of(Department.SERVICE), at);
            case OPEN, RECORD -> recorded(action);
        };
    }

    private static TicketPriority priority(Values values) {
        return values.needChoice("priority", TicketPriority.class);
    }

    private static RecordTicketAction recorded(Action action) {
        String note = (action.by() + (action.by().isEmpty() || action.note().isEmpty() ? "" : ": ") + action.note());
        return new RecordTicketAction(action.ticket(), action.name(), note.isEmpty() ? null : note, action.at());
    }

    private static String by(Action action) {
        return action.by().isEmpty() ? "unknown" : action.by();
    }

    private static String told(Action action) {
        return action.note().isEmpty() ? action.name() : action.name() + ": " + action.note();
    }

    /** Two rows that tell the same have the same mark, and are told apart by counting. */
    private static String mark(Action action) {
        String told = String.join("\u001f", action.name(), action.at().toString(), action.by(), action.note());
        return "action:" + UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }
}
