package annals.postgresql.projection;

import java.util.function.BooleanSupplier;

/** How far one processor has committed on this node. */
final class Progress {

    private volatile Runnable onCommit = () -> {};
    private volatile BooleanSupplier alone = () -> true;
    private volatile long committed = Positions.NONE;

    Progress(String processor, CommitFeed feed) {
        feed.onLocalCommit((name, segment, position) -> {
            if (name.equals(processor)) {
                committed = position;
                onCommit.run();
            }
        });
    }

    long committed() {
        return committed;
    }

    /** True if one segment takes all events, so that one number says how far the processor is. */
    boolean isOneSegment() {
        return alone.getAsBoolean();
    }

    void oneSegmentIf(BooleanSupplier condition) {
        alone = condition;
    }

    void wakeOnCommit(Runnable callback) {
        onCommit = callback;
    }
}
