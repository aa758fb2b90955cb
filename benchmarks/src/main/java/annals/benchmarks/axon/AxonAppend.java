package annals.benchmarks.axon;

import annals.benchmarks.side.SampleEvents;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * W1: appends one touchpoint, the first event of a new aggregate, in a unit of work of its own. There is neither a bus nor an
 * aggregate around it, as there is none around the product's log; they could only make it slower.
 */
final class AxonAppend extends AxonSide {

    private static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTouchpoint");

    AxonAppend(AxonSetting setting) {
        super(setting);
    }

    @Override
    public void operate(int caller) {
        var event = SampleEvents.touchpoint();
        append(new GenericDomainEventMessage<>(
                "Touchpoint", event.touchpointId().toString(), 0, event, META_DATA));
    }
}
