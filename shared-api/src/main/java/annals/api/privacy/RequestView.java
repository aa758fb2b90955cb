package annals.api.privacy;

import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, and by when the answer is due.
 *
 * @param customerName null once the person was erased
 * @param daysLeft days until {@code due}, negative once it is over; null if the request was answered
 * @param extended whether the longer time that the law allows once was taken
 * @param declined why it was refused
 * @param answeredAt when it was fulfilled or refused; null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(
        RequestId requestId,
        CustomerId customerId,
        @Nullable String customerName,
        RequestKind kind,
        PrivacyLaw law,
        RequestState state,
        LocalDate receivedOn,
        LocalDate due,
        @Nullable Long daysLeft,
        boolean overdue,
        boolean extended,
        boolean identityConfirmed,
        @Nullable Channel channel,
        @Nullable String note,
        @Nullable DeclineReason declined,
        @Nullable String declineNote,
        @Nullable Instant answeredAt) {}
