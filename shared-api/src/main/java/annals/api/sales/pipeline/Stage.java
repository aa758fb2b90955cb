package annals.api.sales.pipeline;

import annals.api.shared.InvalidValue;
import annals.api.shared.Text;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One stage of a pipeline.
 *
 * @param name for people to read
 * @param probability how likely a deal in this stage is won, in percent; 100 when won, 0 when lost
 */
public record Stage(
        @JsonProperty(required = true) StageKey key,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int probability,
        @JsonProperty(required = true) StageCategory category) {

    /** @throws InvalidValue if a part is missing or the probability does not fit the category */
    public Stage {
        if (key == null || category == null) {
            throw new InvalidValue("STAGE_INCOMPLETE", "A stage has a key and a category.");
        }
        name = Text.line(name, "The stage's name");
        if (!category.allows(probability)) {
            throw new InvalidValue(
                    "PROBABILITY_INVALID",
                    "A probability lies between 0 and 100 percent; it is 100 when won and 0 when lost.");
        }
    }
}
