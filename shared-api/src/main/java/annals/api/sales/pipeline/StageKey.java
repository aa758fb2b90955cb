package annals.api.sales.pipeline;

import annals.api.shared.InvalidValue;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identifies a stage within its pipeline, such as {@code PROPOSAL}. */
public record StageKey(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws InvalidValue if it is no short word of upper case letters, digits and underscores */
    public StageKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "STAGE_KEY_INVALID",
                    "A stage's key is a letter and up to 39 more upper case letters, digits or underscores.");
        }
    }

    /** Reads a key; throws {@link InvalidValue} if it is none. */
    @JsonCreator
    public static StageKey of(String text) {
        return new StageKey(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
