package annals.command.customer;

import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.ContactPointType;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.PreferenceKey;
import annals.api.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the customer routes. */
final class CustomerRequests {

    private CustomerRequests() {}

    /** @param customerId the caller's own id for the new customer */
    record Register(
            @Nullable CustomerId customerId,
            @NotNull CustomerKind kind,
            @NotBlank @Size(max = Text.LINE) String name,

            @Nullable @Size(max = CustomerRules.MOST_CONTACT_POINTS)
            List<@Valid @NotNull Point> contactPoints,

            @Nullable Channel preferredChannel,
            @Nullable @Size(min = 1, max = Text.LINE) String externalId,
            @Nullable Instant occurredAt) {}

    record Registered(CustomerId customerId, long version, long position) {}

    record Rename(
            @NotBlank @Size(max = Text.LINE) String name,
            @Nullable Instant occurredAt) {}

    /** A contact point as people write it; phone numbers need not be in E.164 if {@code region} says where they are. */
    record Point(
            @NotNull ContactPointType type,
            @NotBlank @Size(max = Text.LINE) String value,
            @Nullable String region) {

        /** Checked while the body is read, so that a refusal points to the place in it. */
        Point {
            if (type != null && value != null && !value.isBlank()) {
                PhoneNumbers.normal(type, value, region);
            }
        }

        ContactPoint contactPoint() {
            return PhoneNumbers.normal(type, value, region);
        }
    }

    record ChangeContactPoint(
            @NotNull @Valid Point contactPoint, @Nullable Instant occurredAt) {}

    record Prefer(
            @NotNull PreferenceKey key,
            @NotBlank @Size(max = Text.LINE) String value,
            @Nullable Instant occurredAt) {}

    record Assign(
            @NotBlank @Size(max = Text.LINE) String owner,
            @Nullable Instant occurredAt) {}
}
