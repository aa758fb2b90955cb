package annals.api.privacy;

import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies what a person asked for concerning the data we keep of them. */
public record RequestId(UUID value) {

    /** Makes a new id. */
    public static RequestId next() {
        return new RequestId(Ids.next());
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static RequestId of(String text) {
        return new RequestId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
