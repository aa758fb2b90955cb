package annals.api.search;

import annals.api.customer.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param title its name, subject or number
 * @param detail what tells it from its namesakes: a customer's first address or number, else the customer's name
 * @param link the path of its screen
 * @param state as its own view says it; null for a customer
 * @param customerId the customer it is, or belongs to; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundEntry(
        FoundKind kind,
        UUID id,
        String title,
        @Nullable String detail,
        String link,
        @Nullable String state,
        @Nullable CustomerId customerId) {}
