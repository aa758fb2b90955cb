package annals.api.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * The weighted forecast of open deals by the rule as it was and as it might have been.
 *
 * @param key a stage, or the month in which the deals are expected to be closed: {@code 2026-05}, or {@code none}
 */
public record ForecastDifference(
        String key,
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal before,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal after) {}
