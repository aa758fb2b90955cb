package annals.api.customer.profile;

import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerAction;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer's profile.
 *
 * @param version of the customer, for {@code If-Match}
 * @param touchpoints how often we were in contact; internal notes are none
 * @param lastContactAt when we were last in contact
 * @param actions what its state and the rights of the reader allow now
 * @param position the log position at which the answer is true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerView(
        CustomerId customerId,
        CustomerKind kind,
        String name,
        List<ContactPoint> contactPoints,
        @Nullable Channel preferredChannel,
        @Nullable String language,
        @Nullable String contactTime,
        @Nullable String owner,
        @Nullable String externalId,
        Instant registeredAt,
        long touchpoints,
        @Nullable Instant lastContactAt,
        Set<CustomerAction> actions,
        long version,
        long position) {}
