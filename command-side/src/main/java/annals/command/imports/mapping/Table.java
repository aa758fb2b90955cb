package annals.command.imports.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of one file become fields.
 *
 * @param absorbExtraCells the column whose unquoted delimiters make some rows longer than the header; it takes what is
 *     too much
 */
public record Table(@Nullable String absorbExtraCells, Map<String, FieldMapping> fields) {

    @JsonCreator
    static Table of(
            @JsonProperty("absorbExtraCells") @Nullable String absorbExtraCells,
            @JsonProperty("fields") @Nullable Map<String, FieldMapping> fields) {
        return new Table(absorbExtraCells, fields == null ? Map.of() : Map.copyOf(fields));
    }

    /** Puts what is too much into the column that absorbs it; answers the cells as they are if there is none. */
    List<String> aligned(List<String> cells, Header header, char delimiter) {
        int extra = cells.size() - header.size();
        if (absorbExtraCells == null || extra <= 0) {
            return cells;
        }
        int at = header.indexOf(absorbExtraCells);
        var aligned = new java.util.ArrayList<>(cells.subList(0, at));
        aligned.add(String.join(String.valueOf(delimiter), cells.subList(at, at + extra + 1)));
        aligned.addAll(cells.subList(at + extra + 1, cells.size()));
        return aligned;
    }
}
