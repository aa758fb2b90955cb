package annals.postgresql.eventlog;

import java.time.Duration;

/** Is told of each group that was written or could not be, on the writing thread; it must be quick and never fail. */
@FunctionalInterface
public interface GroupListener {

    /**
     * A group has had its answer.
     *
     * @param unitsOfWork in the group
     * @param took from the moment the writer took the group until its outcome was known
     */
    void answered(int unitsOfWork, Duration took);
}
