package annals.command.sales.deal;

import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import annals.api.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bodies of the deal routes. */
final class DealRequests {

    private DealRequests() {}

    /** @param dealId the caller's own id for the new deal */
    record Open(
            @Nullable DealId dealId,
            @Nullable CustomerId customerId,
            @NotBlank @Size(max = Text.LINE) String name,
            @NotNull Money amount,
            @Nullable PipelineKey pipeline,
            @Nullable StageKey stage,
            @Nullable LocalDate expectedCloseDate,
            @Nullable @Size(min = 1, max = Text.LINE) String owner,
            @Nullable @Size(min = 1, max = Text.LINE) String origin,
            @Nullable @Size(min = 1, max = Text.LINE) String externalId,
            @Nullable Instant occurredAt) {

        DealId id() {
            if (dealId != null) {
                return dealId;
            }
            return externalId == null ? DealId.next() : DealId.derivedFrom(externalId);
        }

        boolean idIsNew() {
            return dealId == null && externalId == null;
        }
    }

    record Opened(DealId dealId, long version, long position) {}

    record Link(@NotNull CustomerId customerId, @Nullable Instant occurredAt) {}

    record Move(@NotNull StageKey stage, @Nullable Instant occurredAt) {}

    record ChangeAmount(@NotNull Money amount, @Nullable Instant occurredAt) {}

    record Forecast(
            @NotNull LocalDate expectedCloseDate, @Nullable Instant occurredAt) {}

    record Assign(
            @NotBlank @Size(max = Text.LINE) String owner,
            @Nullable Instant occurredAt) {}

    record Win(@Nullable Money amount, @Nullable Instant occurredAt) {

        static final Win AS_IT_STANDS = new Win(null, null);
    }

    record Lose(
            @NotNull LostReason reason,
            @Nullable @Size(min = 1, max = Text.LINE) String competitor,
            @Nullable @Size(max = Text.BODY) String note,
            @Nullable Instant occurredAt) {}

    record Reopen(@Nullable StageKey stage, @Nullable Instant occurredAt) {

        static final Reopen WHERE_IT_WAS = new Reopen(null, null);
    }
}
