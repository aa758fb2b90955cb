package annals.command.customer.touchpoint;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import java.util.Set;

/** What holds for every touchpoint. */
final class TouchpointRules {

    private TouchpointRules() {}

    /** A note is never sent to or received from the customer. */
    static Direction direction(RecordTouchpoint command) {
        return command.channel() == Channel.NOTE ? Direction.INTERNAL : command.direction();
    }

    /** An internal note stays in the departments it is for, at least in the one that wrote it. */
    static Set<Department> visibleTo(RecordTouchpoint command) {
        if (direction(command) == Direction.INTERNAL && command.visibleTo().isEmpty()) {
            return Set.of(command.department());
        }
        return command.visibleTo();
    }
}
