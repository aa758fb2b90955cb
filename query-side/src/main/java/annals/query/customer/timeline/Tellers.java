package annals.query.customer.timeline;

import annals.api.customer.AboutCustomer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** All tellers; an event that none of them tells is a fault, not a gap in the timeline. */
@Component
class Tellers {

    private final List<Teller<?>> all;
    private final Map<Class<?>, Teller<AboutCustomer>> byEvent = new ConcurrentHashMap<>();

    Tellers(List<Teller<?>> all) {
        this.all = List.copyOf(all);
    }

    String thing(AboutCustomer event) {
        return teller(event).thing(event);
    }

    Optional<String> title(AboutCustomer event) {
        return teller(event).title(event);
    }

    boolean needsTitle(AboutCustomer event) {
        return teller(event).titled() && title(event).isEmpty();
    }

    Told tell(AboutCustomer event, String title) {
        return teller(event).tell(event, title);
    }

    private Teller<AboutCustomer> teller(AboutCustomer event) {
        return byEvent.computeIfAbsent(event.getClass(), this::find);
    }

    @SuppressWarnings("unchecked")
    private Teller<AboutCustomer> find(Class<?> event) {
        return all.stream()
                .filter(teller -> teller.events().isAssignableFrom(event))
                .map(teller -> (Teller<AboutCustomer>) teller)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody tells " + event.getName()));
    }
}
