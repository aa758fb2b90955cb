package annals.command.imports.mapping;

import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.command.imports.mapping.FieldMapping.IfInvalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one row. Asking for one that cannot be understood throws the {@link RowFault} that says why. */
public final class Values {

    private final Reading reading;
    private final List<String> cells;
    private final String where;
    private final List<RowFault> warnings = new ArrayList<>();

    /** @param where comes before the columns' names where faults are told */
    Values(Reading reading, List<String> cells, String where) {
        this.reading = reading;
        this.cells = cells;
        this.where = where;
    }

    /** What was left out of the row so far, and why. */
    public List<RowFault> warnings() {
        return warnings;
    }

    /** The text of a field; null if there is none. */
    public @Nullable String text(String field) {
        return value(field, text -> text);
    }

    /** The text of a field that must be there. */
    public String needText(String field) {
        return need(field, text -> text);
    }

    /** The columns that fields of these names come from, for people; empty if there are none. */
    public String columns(Set<String> names) {
        return reading.fields().entrySet().stream()
                .filter(field -> names.contains(field.getKey()))
                .filter(field -> !field.getValue().sources().isEmpty())
                .map(field -> place(field.getKey()))
                .sorted()
                .collect(Collectors.joining(" + "));
    }

    /** How the file writes dates and numbers. */
    public Notation notation() {
        return reading.notation();
    }

    /** A day. */
    public @Nullable LocalDate date(String field) {
        return value(field, notation()::date);
    }

    /** A number that must be there. */
    public BigDecimal needNumber(String field) {
        return need(field, notation()::number);
    }

    /** A number. */
    public @Nullable BigDecimal number(String field) {
        return value(field, notation()::number);
    }

    /** One of our own words; case and hyphens do not matter. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> words) {
        return value(field, text -> word(text, words));
    }

    /** One of our own words that must be there. */
    public <E extends Enum<E>> E needChoice(String field, Class<E> words) {
        return need(field, text -> word(text, words));
    }

    /** A value that must be there, read from the field's text. */
    public <T> T need(String field, Function<String, T> read) {
        T value = value(field, read);
        if (value == null) {
            throw new RowFault(place(field), "VALUE_MISSING", "The field " + field + " has no value here.");
        }
        return value;
    }

    /** A value, read from the field's text; null if there is none, or if it cannot be read and may be left out. */
    public <T> @Nullable T value(String field, Function<String, T> read) {
        FieldMapping mapping = reading.fields().get(field);
        if (mapping == null) {
            return null;
        }
        try {
            String text = raw(field, mapping);
            return text == null ? null : read.apply(text);
        } catch (InvalidValue e) {
            leaveOut(mapping, new RowFault(place(field), e.code(), String.valueOf(e.getMessage())));
        } catch (Refused e) {
            var refusal = e.refusal();
            leaveOut(mapping, new RowFault(place(field), refusal.code(), refusal.sentence()));
        } catch (RowFault e) {
            leaveOut(mapping, e);
        }
        return null;
    }

    private void leaveOut(FieldMapping mapping, RowFault fault) {
        if (mapping.ifInvalid() == IfInvalid.REJECT) {
            throw fault;
        }
        warnings.add(fault);
    }

    private @Nullable String raw(String field, FieldMapping mapping) {
        if (mapping.constant() != null) {
            return mapping.constant();
        }
        String text = reading.joined(mapping, cells);
        if (text == null) {
            return mapping.fallback();
        }
        if (mapping.translate().isEmpty()) {
            return text;
        }
        String ours = mapping.translate().getOrDefault(text, mapping.otherwise());
        if (ours == null) {
            throw new RowFault(
                    place(field), "WORD_UNKNOWN", "The mapping does not say what '" + brief(text) + "' means.");
        }
        return ours.isEmpty() ? null : ours;
    }

    private String place(String field) {
        return where + reading.place(field);
    }

    private static <E extends Enum<E>> E word(String text, Class<E> words) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "WORD_UNKNOWN",
                        "'" + brief(text) + "' is none of " + Arrays.toString(words.getEnumConstants()) + "."));
    }

    private static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
