package annals.api.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;

/**
 * Why a record counts in a number.
 *
 * @param value what it contributes
 * @param events those that made it, put it there and gave its value, in the order of the log
 */
public record Evidence(
        String type,
        String id,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
        List<EvidenceEvent> events) {}
