package annals.command.imports.rows;

import annals.api.shared.DomainCommand;
import java.util.List;

/**
 * One thing that a row asks for.
 *
 * @param aggregate the id of what it is done to
 * @param mark names the step among all that imports do to that aggregate, so that it is done once
 * @param manner when it is to be done
 * @param alternatives commands to try in turn, until the state of the aggregate allows one and it changes something
 */
public record Step(String aggregate, String mark, Manner manner, List<DomainCommand> alternatives) {

    /** When a step is to be done. */
    public enum Manner {
        /** If the aggregate is not there yet. */
        IF_MISSING,
        /** Once for each mark. */
        ONCE,
        /** As often as the file tells it: its second row with the same mark is a second fact. */
        EACH_TIME
    }

    /** Copies the alternatives. */
    public Step {
        alternatives = List.copyOf(alternatives);
    }

    static Step create(Object aggregate, String mark, DomainCommand command) {
        return new Step(aggregate.toString(), mark, Manner.IF_MISSING, List.of(command));
    }

    static Step once(Object aggregate, String mark, DomainCommand command) {
        return new Step(aggregate.toString(), mark, Manner.ONCE, List.of(command));
    }
}
