package annals.command.imports.mapping;

import annals.api.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a file writes dates, times and numbers. */
public final class Notation {

    private final List<DateTimeFormatter> formats;
    private final ZoneId zone;
    private final Pattern number;
    private final String decimal;
    private final String grouping;

    Notation(List<String> patterns, ZoneId zone, String decimal, String grouping) {
        formats = patterns.stream().map(Notation::format).toList();
        this.zone = zone;
        this.decimal = decimal;
        this.grouping = grouping;
        number = Pattern.compile("[-+]?(\\d{1,40}"
                + (grouping.isEmpty() ? "" : "|\\d{1,3}(" + Pattern.quote(grouping) + "\\d{3}){1,12}")
                + ")("
                + Pattern.quote(decimal)
                + "\\d{1,40})?");
    }

    /** Reads days as they are: no 30th of February, no 29th in other years. */
    static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Reads a moment; a day alone means its beginning, and of two moments that a clock shows alike the earlier one.
     *
     * @throws InvalidValue if it is not written as the mapping says, or never was
     */
    public Instant instant(String text) {
        TemporalAccessor read = parse(text);
        if (read instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        if (read instanceof LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
        LocalDateTime local = LocalDateTime.from(read);
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new InvalidValue(
                    "TIME_SKIPPED", "Clocks in " + zone + " never showed this time: they were put forward over it.");
        }
        return local.atZone(zone).toInstant();
    }

    /**
     * Reads a day.
     *
     * @throws InvalidValue if it is not written as the mapping says, or there is no such day
     */
    public LocalDate date(String text) {
        return LocalDate.from(parse(text));
    }

    private TemporalAccessor parse(String text) {
        for (DateTimeFormatter format : formats) {
            try {
                return format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            } catch (DateTimeException e) {
                // perhaps the next one fits
            }
        }
        throw new InvalidValue("DATE_INVALID", "This is no day or time that exists, written as the mapping says.");
    }

    /**
     * Reads a number.
     *
     * @throws InvalidValue if it is not written as the mapping says
     */
    public BigDecimal number(String text) {
        if (!number.matcher(text).matches()) {
            throw new InvalidValue("NUMBER_INVALID", "This is no number, written as the mapping says.");
        }
        String plain = grouping.isEmpty() ? text : text.replace(grouping, "");
        return new BigDecimal(plain.replace(decimal, "."));
    }
}
