package annals.benchmarks.pekko;

import annals.benchmarks.pekko.Entity.Note;
import annals.benchmarks.side.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorRef;

/**
 * W1 as Pekko likes it best: the touchpoint goes to an entity that is in memory, one for each caller, so nothing is asked of
 * the journal before. Less work than that of the others, whose aggregates are new.
 */
final class PekkoKeptAppend extends PekkoSide {

    private static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTouchpoint");

    private final List<ActorRef<Note>> entities = new ArrayList<>();

    @Override
    void fill(int callers) throws Exception {
        for (int caller = 0; caller < callers; caller++) {
            entities.add(system().start(Entity.named("Touchpoints", caller)));
        }
    }

    @Override
    public void operate(int caller) throws Exception {
        var event = SampleEvents.touchpoint();
        system().<Note, Entity.Answer>ask(
                        entities.get(caller), answerTo -> new Note(event, META_DATA, -1, false, answerTo))
                .get();
    }
}
