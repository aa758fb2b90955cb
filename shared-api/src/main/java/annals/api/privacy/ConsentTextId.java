package annals.api.privacy;

import annals.api.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the texts that people agree to for one purpose. */
public record ConsentTextId(UUID value) {

    /** The texts of that purpose. */
    public static ConsentTextId of(Purpose purpose) {
        return new ConsentTextId(Ids.derived("consent-text", purpose.value()));
    }

    /** Reads an id; throws {@link annals.api.shared.InvalidValue} if it is none. */
    @JsonCreator
    public static ConsentTextId of(String text) {
        return new ConsentTextId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
