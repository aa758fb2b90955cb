package annals.api.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes and reads the UUIDs behind the typed ids. */
public final class Ids {

    /** Name space of the ids that are derived from somebody else's id; changing it would double every import. */
    private static final UUID NAMESPACE = UUID.fromString("6f1f3c1e-6f0e-5d0b-9a44-5a0f3f1f6a11");

    private Ids() {}

    /** Makes a new id, ordered by time (UUIDv7). */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Answers the same id for the same name every time (UUIDv5), so that what another system calls {@code name} is
     * recorded once however often it arrives.
     *
     * @param kind the kind of thing that is named, such as {@code deal}
     */
    public static UUID derived(String kind, String name) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, kind + ':' + name);
    }

    /**
     * Reads an id as it stands in a path or a body.
     *
     * @throws InvalidValue if the text is no UUID in its 36 character form
     */
    public static UUID parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // answered below, in our words
        }
        throw new InvalidValue("ID_INVALID", "An id is a UUID of 36 characters.");
    }
}
