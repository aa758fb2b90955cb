package annals.command.imports.mapping;

import annals.command.imports.csv.CsvFormat;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an importer says about a file. Every part but {@code source}, {@code kind} and {@code fields} has a default.
 *
 * @param source the other system's name; part of every derived id, so that two systems' ids do not meet
 * @param charset UTF-8 unless said otherwise
 * @param nullWords what the file writes where it has no value, beside nothing at all
 * @param dates patterns of {@link java.time.format.DateTimeFormatter}, tried in turn; ISO 8601 unless said otherwise
 * @param zone where the file's clocks were, for times without an offset; UTC unless said otherwise
 * @param table how the file's columns become fields
 * @param lines the same for the second file, if the kind of rows has one
 */
public record Mapping(
        String source,
        RowKind kind,
        String charset,
        String delimiter,
        String quote,
        Set<String> nullWords,
        List<String> dates,
        String zone,
        String decimalSeparator,
        String groupingSeparator,
        Table table,
        @Nullable Table lines) {

    private static final List<String> ISO = List.of(
            "yyyy-MM-dd",
            "yyyy-MM-dd'T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX]",
            "yyyy-MM-dd HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX]");

    @JsonCreator
    static Mapping of(
            @JsonProperty(value = "source", required = true) String source,
            @JsonProperty(value = "kind", required = true) RowKind kind,
            @JsonProperty("charset") @Nullable String charset,
            @JsonProperty("delimiter") @Nullable String delimiter,
            @JsonProperty("quote") @Nullable String quote,
            @JsonProperty("nullWords") @Nullable Set<String> nullWords,
            @JsonProperty("dates") @Nullable List<String> dates,
            @JsonProperty("zone") @Nullable String zone,
            @JsonProperty("decimalSeparator") @Nullable String decimalSeparator,
            @JsonProperty("groupingSeparator") @Nullable String groupingSeparator,
            @JsonProperty("absorbExtraCells") @Nullable String absorbExtraCells,
            @JsonProperty(value = "fields", required = true) Map<String, FieldMapping> fields,
            @JsonProperty("lines") @Nullable Table lines) {
        return new Mapping(
                Objects.requireNonNull(source),
                Objects.requireNonNull(kind),
                or(charset, "UTF-8"),
                or(delimiter, ","),
                or(quote, "\""),
                nullWords == null ? Set.of() : Set.copyOf(nullWords),
                dates == null || dates.isEmpty() ? ISO : List.copyOf(dates),
                or(zone, "UTC"),
                or(decimalSeparator, "."),
                or(groupingSeparator, ""),
                Table.of(absorbExtraCells, Objects.requireNonNull(fields)),
                lines);
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    /** How the files are written; only for a mapping that was checked. */
    public CsvFormat format() {
        return new CsvFormat(Charset.forName(charset), delimiter.charAt(0), quote.charAt(0));
    }

    /** How the files write dates and numbers; only for a mapping that was checked. */
    public Notation notation() {
        return new Notation(dates, ZoneId.of(zone), decimalSeparator, groupingSeparator);
    }
}
