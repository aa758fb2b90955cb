package annals.benchmarks.pekko;

import annals.benchmarks.side.SampleEvents;
import java.util.Map;

/**
 * W1: appends one touchpoint, the first event of a new entity, which ends after it. Before an entity works, Pekko asks the
 * journal for its highest sequence number: one query for each operation that the others need not.
 */
final class PekkoAppend extends PekkoSide {

    private static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTouchpoint");

    @Override
    public void operate(int caller) throws Exception {
        var event = SampleEvents.touchpoint();
        var entity = Entity.named("Touchpoint", event.touchpointId());
        system().startFor(entity, answerTo -> new Entity.Note(event, META_DATA, 0, true, answerTo));
    }
}
