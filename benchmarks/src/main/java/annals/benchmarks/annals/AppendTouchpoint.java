package annals.benchmarks.annals;

import annals.benchmarks.side.SampleEvents;
import annals.benchmarks.side.Side;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** W1: appends one touchpoint, the first event of a new aggregate. */
public final class AppendTouchpoint extends LibrarySide {

    private static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTouchpoint");

    private AppendTouchpoint(Kind kind) {
        super(kind);
    }

    /** Without encryption and proof. */
    public static Side bare() {
        return new AppendTouchpoint(Library::bare);
    }

    /** With encryption and proof. */
    public static Side full() {
        return new AppendTouchpoint(Library::full);
    }

    @Override
    public void operate(int caller) {
        var event = SampleEvents.touchpoint();
        log().appendEvents(new GenericDomainEventMessage<>(
                "Touchpoint", event.touchpointId().toString(), 0, event, META_DATA));
    }
}
