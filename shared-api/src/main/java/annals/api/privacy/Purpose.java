package annals.api.privacy;

import annals.api.shared.InvalidValue;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What somebody agrees to have their data used for, as a short word such as {@code newsletter}. */
public record Purpose(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** @throws InvalidValue if it is no short word of lower case letters, digits and hyphens */
    public Purpose {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "PURPOSE_INVALID",
                    "A purpose is a letter and up to 59 more lower case letters, digits or hyphens.");
        }
    }

    /** Reads a purpose; throws {@link InvalidValue} if it is none. */
    @JsonCreator
    public static Purpose of(String text) {
        return new Purpose(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
