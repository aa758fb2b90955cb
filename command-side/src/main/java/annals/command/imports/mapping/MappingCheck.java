package annals.command.imports.mapping;

import annals.command.imports.mapping.FieldMapping.IfInvalid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a mapping before the first row is read. */
public final class MappingCheck {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    private final List<Fault> faults = new ArrayList<>();

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the mapping
     */
    public record Fault(String pointer, String code, String detail) {}

    private MappingCheck() {}

    /** What is wrong with the mapping itself. */
    public static List<Fault> of(Mapping mapping) {
        var check = new MappingCheck();
        check.require(
                SOURCE.matcher(mapping.source()).matches(), "/source", "SOURCE_INVALID", "1 to 40 of a-z 0-9 . -");
        check.require(
                isUsable(mapping.charset()), "/charset", "CHARSET_UNKNOWN", "No such charset, or not one for CSV.");
        check.oneCharacter(mapping.delimiter(), "/delimiter");
        check.oneCharacter(mapping.quote(), "/quote");
        check.require(
                !mapping.delimiter().equals(mapping.quote()), "/quote", "QUOTE_IS_DELIMITER", "They must differ.");
        check.oneCharacter(mapping.decimalSeparator(), "/decimalSeparator");
        check.require(
                mapping.groupingSeparator().length() <= 1, "/groupingSeparator", "NOT_ONE_CHARACTER", "At most one.");
        check.require(isZone(mapping.zone()), "/zone", "ZONE_UNKNOWN", "There is no such time zone.");
        for (int i = 0; i < mapping.dates().size(); i++) {
            check.require(
                    isPattern(mapping.dates().get(i)), "/dates/" + i, "DATE_PATTERN_INVALID", "Not a date pattern.");
        }
        check.fields(
                "", mapping.table(), mapping.kind().required(), mapping.kind().optional());
        check.lines(mapping);
        return check.faults;
    }

    /**
     * What is wrong with a file's header for the mapping.
     *
     * @param pointer where the table stands in the mapping: empty, or {@code /lines}
     */
    public static List<Fault> of(Table table, Header header, String pointer) {
        var check = new MappingCheck();
        if (table.absorbExtraCells() != null) {
            check.column(table.absorbExtraCells(), header, pointer + "/absorbExtraCells");
        }
        table.fields().forEach((field, mapping) -> {
            String at = pointer + "/fields/" + escaped(field);
            if (mapping.column() != null) {
                check.column(mapping.column(), header, at + "/column");
            }
            for (int i = 0; i < mapping.columns().size(); i++) {
                check.column(mapping.columns().get(i), header, at + "/columns/" + i);
            }
        });
        return check.faults;
    }

    private void lines(Mapping mapping) {
        Table lines = mapping.lines();
        if (!mapping.kind().hasLines()) {
            require(lines == null, "/lines", "FIELD_UNKNOWN", "Only orders have lines.");
        } else if (lines == null) {
            fault("/lines", "FIELD_MISSING", "Orders need a mapping of their lines.");
        } else {
            fields("/lines", lines, RowKind.LINE_REQUIRED, RowKind.LINE_OPTIONAL);
        }
    }

    private void fields(String pointer, Table table, Set<String> required, Set<String> optional) {
        for (String name : new TreeSet<>(required)) {
            require(
                    table.fields().containsKey(name),
                    pointer + "/fields/" + name,
                    "FIELD_MISSING",
                    "This field is needed.");
        }
        Set<String> known = new HashSet<>(required);
        known.addAll(optional);
        table.fields().forEach((name, field) -> {
            String at = pointer + "/fields/" + escaped(name);
            require(known.contains(name), at, "FIELD_UNKNOWN", "The fields are " + new TreeSet<>(known) + ".");
            field(at, field, optional.contains(name));
        });
    }

    private void field(String at, FieldMapping field, boolean optional) {
        long ways = Arrays.asList(field.column() != null, !field.columns().isEmpty(), field.constant() != null).stream()
                .filter(given -> given)
                .count();
        require(ways == 1, at, "FIELD_AMBIGUOUS", "A field has either a column, or columns, or a constant.");
        require(
                optional || field.ifInvalid() == IfInvalid.REJECT,
                at + "/ifInvalid",
                "FIELD_NEEDED",
                "Only a field that may be missing can be left out.");
    }

    private void column(String name, Header header, String pointer) {
        if (!header.has(name)) {
            fault(pointer, "COLUMN_UNKNOWN", "The file has no column '" + name + "'.");
        } else if (header.repeats(name)) {
            fault(pointer, "COLUMN_REPEATED", "The file has more than one column '" + name + "'.");
        }
    }

    private void oneCharacter(String text, String pointer) {
        boolean usable = text.length() == 1 && text.charAt(0) != '\n' && text.charAt(0) != '\r';
        require(usable, pointer, "NOT_ONE_CHARACTER", "This is one character, and no line end.");
    }

    private void require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            fault(pointer, code, detail);
        }
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    private static boolean isUsable(String charset) {
        try {
            // UTF-16 and its like hold line ends as two bytes
            return Arrays.equals(
                    "\n,\"".getBytes(Charset.forName(charset)), "\n,\"".getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone).getRules() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isPattern(@Nullable String pattern) {
        try {
            return pattern != null && Notation.format(pattern) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
