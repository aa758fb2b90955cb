package annals.api.sales.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * The deals of one currency, added up.
 *
 * @param weighted each amount times its deal's probability
 */
public record StageTotal(
        String currency,
        long count,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weighted) {}
