package annals.api.sales.pipeline;

import annals.api.shared.InvalidValue;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identifies a pipeline by a short word such as {@code default}, too short to be taken for another thing's id. */
public record PipelineKey(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    /** The pipeline of deals that name none. */
    public static final PipelineKey DEFAULT = new PipelineKey("default");

    /** @throws InvalidValue if it is no short word of lower case letters, digits and hyphens */
    public PipelineKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "PIPELINE_KEY_INVALID",
                    "A pipeline's key is a letter and up to 29 more lower case letters, digits or hyphens.");
        }
    }

    /** Reads a key; throws {@link InvalidValue} if it is none. */
    @JsonCreator
    public static PipelineKey of(String text) {
        return new PipelineKey(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
