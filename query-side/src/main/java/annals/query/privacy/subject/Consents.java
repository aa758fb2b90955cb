package annals.query.privacy.subject;

import annals.api.customer.Channel;
import annals.api.privacy.ConsentAct;
import annals.api.privacy.ConsentState;
import annals.api.privacy.ConsentView;
import annals.api.privacy.Purpose;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person's acts amount to: of each use the last one counts, and one for all channels is one for each. */
final class Consents {

    private record Use(Purpose purpose, @Nullable Channel channel) {

        boolean includes(Use other) {
            return purpose.equals(other.purpose) && channel == null;
        }
    }

    private Consents() {}

    /** @param acts in the order in which they happened */
    static List<ConsentView> current(Collection<ConsentAct> acts) {
        Map<Use, ConsentView> current = new LinkedHashMap<>();
        for (ConsentAct act : acts) {
            var use = new Use(act.purpose(), act.channel());
            current.replaceAll((earlier, view) -> use.includes(earlier) ? view(act, earlier.channel()) : view);
            current.put(use, view(act, act.channel()));
        }
        return List.copyOf(current.values());
    }

    private static ConsentView view(ConsentAct act, @Nullable Channel channel) {
        return new ConsentView(
                act.purpose(),
                channel,
                act.state(),
                act.state() == ConsentState.GRANTED ? act.textVersion() : null,
                act.source(),
                act.occurredAt());
    }
}
