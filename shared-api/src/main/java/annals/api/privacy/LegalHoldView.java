package annals.api.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nothing of a person may be erased.
 *
 * @param stands whether it is so today
 * @param until the last day; null if it has to be lifted
 * @param reason null once the person was erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalHoldView(
        boolean stands,
        @Nullable String reason,
        @Nullable LocalDate until,
        String placedBy,
        Instant placedAt,
        @Nullable Instant liftedAt,
        @Nullable String liftReason) {}
