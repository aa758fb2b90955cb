package annals.command.imports.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a field's value comes from; in JSON a column's name alone will do.
 *
 * @param column the column that holds it
 * @param columns the columns that hold it together, of which empty ones are left out
 * @param join what stands between the columns; a blank unless said otherwise
 * @param constant the value itself, if it is the same in every row
 * @param translate our words for the file's
 * @param otherwise the value for a word that is not in the translation; without it such a row is rejected
 * @param fallback the value where the file has none, in JSON {@code default}
 * @param ifInvalid what becomes of a row in which the value cannot be understood
 */
public record FieldMapping(
        @Nullable String column,
        List<String> columns,
        String join,
        @Nullable String constant,
        Map<String, String> translate,
        @Nullable String otherwise,
        @Nullable String fallback,
        IfInvalid ifInvalid) {

    /** What becomes of a row in which a value cannot be understood. */
    public enum IfInvalid {
        REJECT,
        /** The row is recorded without the value, and a warning says so; only for fields that may be missing. */
        LEAVE_OUT
    }

    /** A field that comes from one column as it is. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldMapping ofColumn(String column) {
        return new FieldMapping(column, List.of(), " ", null, Map.of(), null, null, IfInvalid.REJECT);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static FieldMapping of(
            @JsonProperty("column") @Nullable String column,
            @JsonProperty("columns") @Nullable List<String> columns,
            @JsonProperty("join") @Nullable String join,
            @JsonProperty("constant") @Nullable String constant,
            @JsonProperty("translate") @Nullable Map<String, String> translate,
            @JsonProperty("otherwise") @Nullable String otherwise,
            @JsonProperty("default") @Nullable String fallback,
            @JsonProperty("ifInvalid") @Nullable IfInvalid ifInvalid) {
        return new FieldMapping(
                column,
                columns == null ? List.of() : List.copyOf(columns),
                join == null ? " " : join,
                constant,
                translate == null ? Map.of() : Map.copyOf(translate),
                otherwise,
                fallback,
                ifInvalid == null ? IfInvalid.REJECT : ifInvalid);
    }

    /** The columns that the value is read from; none for a constant. */
    List<String> sources() {
        return column == null ? columns : List.of(column);
    }
}
