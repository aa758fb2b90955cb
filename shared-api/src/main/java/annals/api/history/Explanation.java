package annals.api.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The events behind a number.
 *
 * @param value as it is shown
 * @param recomputed from the events listed here alone; equal to the value
 * @param records each that counts
 * @param position at which the value is true
 */
public record Explanation(
        String number,
        Map<String, String> parameters,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal recomputed,
        List<Evidence> records,
        long position) {}
