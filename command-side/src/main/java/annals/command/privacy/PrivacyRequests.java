package annals.command.privacy;

import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.privacy.DeclineReason;
import annals.api.privacy.ErasureReason;
import annals.api.privacy.PrivacyLaw;
import annals.api.privacy.Purpose;
import annals.api.privacy.RequestId;
import annals.api.privacy.RequestKind;
import annals.api.shared.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the privacy routes. */
final class PrivacyRequests {

    private static final int MOST_CHANGES = 50;

    private PrivacyRequests() {}

    /**
     * @param requestId the caller's own id for the request
     * @param receivedOn the day on which it reached us; the day of {@code occurredAt} if it is not given
     */
    record Receive(
            @Nullable RequestId requestId,
            @NotNull RequestKind kind,
            @NotNull PrivacyLaw law,
            @Nullable LocalDate receivedOn,
            @Nullable Channel channel,
            @Nullable @Size(max = Text.BODY) String note,
            @Nullable Instant occurredAt) {}

    record Received(RequestId requestId, LocalDate due, long version, long position) {}

    record Extend(
            @NotBlank @Size(max = Text.LINE) String reason,
            @Nullable Instant occurredAt) {}

    record Confirm(
            @NotBlank @Size(max = Text.LINE) String evidence,
            @Nullable Instant occurredAt) {}

    /** What is corrected: the name, and contact points that were missing or wrong. */
    record Rectify(
            @Nullable @Size(min = 1, max = Text.LINE) String name,

            @Nullable @Size(max = MOST_CHANGES) List<@NotNull ContactPoint> addContactPoints,

            @Nullable @Size(max = MOST_CHANGES) List<@NotNull ContactPoint> removeContactPoints,

            @Nullable Instant occurredAt) {}

    record Fulfil(@Nullable Instant occurredAt) {}

    record Refuse(
            @NotNull DeclineReason reason,
            @Nullable @Size(max = Text.BODY) String note,
            @Nullable Instant occurredAt) {}

    record Hold(
            @NotBlank @Size(max = Text.LINE) String reason,
            @Nullable LocalDate until,
            @Nullable Instant occurredAt) {}

    record Lift(
            @NotBlank @Size(max = Text.LINE) String reason,
            @Nullable Instant occurredAt) {}

    record Give(
            @NotNull Purpose purpose,
            @Nullable Channel channel,
            @NotNull @Min(1) Integer textVersion,
            @NotBlank @Size(max = Text.LINE) String source,
            @Nullable @Size(max = Text.BODY) String evidence,
            @Nullable Instant occurredAt) {}

    record Withdraw(
            @NotNull Purpose purpose,
            @Nullable Channel channel,
            @NotBlank @Size(max = Text.LINE) String source,
            @Nullable @Size(max = Text.BODY) String evidence,
            @Nullable Instant occurredAt) {}

    record Erase(
            @NotNull ErasureReason reason,
            @Nullable RequestId requestId,
            @Nullable Instant occurredAt) {}

    record Publish(
            @NotNull Purpose purpose,
            @Nullable @Size(min = 1, max = Text.LINE) String language,
            @NotBlank @Size(max = Text.BODY) String text,
            @Nullable Instant occurredAt) {}

    /** The version is counted from 1 for each purpose. */
    record Published(Purpose purpose, long textVersion, long position) {}
}
