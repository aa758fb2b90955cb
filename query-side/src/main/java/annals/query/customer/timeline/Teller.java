package annals.query.customer.timeline;

import annals.api.customer.AboutCustomer;
import java.util.Optional;

/** Tells the events of one feature, each in one line that a person understands. */
interface Teller<E extends AboutCustomer> {

    /** The sealed interface that lists the events. */
    Class<E> events();

    /** Names the thing that an event is about; everything about one thing has the same name. */
    String thing(E event);

    /** Whether the things have titles that the lines need. */
    default boolean titled() {
        return false;
    }

    /** What the thing is called from this event on; empty if the event does not say. */
    default Optional<String> title(E event) {
        return Optional.empty();
    }

    /**
     * Tells the event.
     *
     * @param title what the thing is called; empty if it has no title
     */
    Told tell(E event, String title);
}
