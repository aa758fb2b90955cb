package annals.api.customer.mentions;

import annals.api.customer.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An internal note that addresses somebody with {@code @login}.
 *
 * @param position of the note in the log
 * @param customerId null if it is not known whom the note's ticket concerns
 * @param actor who wrote it, as a name to read
 * @param text the note's first line
 * @param link the path of the screen it stands on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mention(
        long position,
        @Nullable CustomerId customerId,
        @Nullable String customerName,
        String actor,
        String text,
        String link,
        Instant occurredAt) {}
