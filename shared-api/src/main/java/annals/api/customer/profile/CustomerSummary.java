package annals.api.customer.profile;

import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer in a list, with the first e-mail address and phone number. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerSummary(
        CustomerId customerId,
        CustomerKind kind,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String owner,
        @Nullable String externalId,
        @Nullable Instant lastContactAt) {}
