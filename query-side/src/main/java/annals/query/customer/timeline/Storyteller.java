package annals.query.customer.timeline;

import annals.api.access.Department;
import annals.api.customer.AboutCustomer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells events as the timeline does, wherever they are shown. */
@Component
public class Storyteller {

    private final Tellers tellers;

    Storyteller(Tellers tellers) {
        this.tellers = tellers;
    }

    /**
     * One line for each event; null for those that the reader may not read.
     *
     * @param events in the order of the log, from the beginning of what they are about
     */
    public List<@Nullable String> lines(List<AboutCustomer> events, @Nullable Department reader) {
        Map<String, String> titles = new HashMap<>();
        var lines = new ArrayList<@Nullable String>();
        for (AboutCustomer event : events) {
            tellers.title(event).ifPresent(title -> titles.put(tellers.thing(event), title));
            Told told = tellers.tell(event, titles.getOrDefault(tellers.thing(event), ""));
            boolean visible = told.visibleTo().isEmpty()
                    || (reader != null && told.visibleTo().contains(reader));
            lines.add(visible ? told.text() : null);
        }
        return lines;
    }
}
