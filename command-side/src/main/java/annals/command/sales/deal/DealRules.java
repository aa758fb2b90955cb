package annals.command.sales.deal;

import static annals.api.sales.deal.DealRefusal.DEAL_ALREADY_CLOSED;
import static annals.api.sales.deal.DealRefusal.DEAL_NOT_CLOSED;
import static annals.api.sales.deal.DealRefusal.DEAL_OF_OTHER_CUSTOMER;
import static annals.api.sales.deal.DealRefusal.OTHER_CURRENCY;
import static annals.api.sales.deal.DealRefusal.STAGE_CLOSES_DEAL;

import annals.api.customer.CustomerId;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageCategory;
import annals.api.shared.Money;
import annals.api.shared.Refusal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for every deal. */
final class DealRules {

    private DealRules() {}

    static Optional<Refusal> mayChange(StageCategory category) {
        return category.closes()
                ? Optional.of(Refusal.of(
                        DEAL_ALREADY_CLOSED, "outcome", category.name().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    static Optional<Refusal> mayBeReopened(StageCategory category) {
        return category.closes() ? Optional.empty() : Optional.of(Refusal.of(DEAL_NOT_CLOSED));
    }

    static Optional<Refusal> mayBeIn(Stage stage) {
        return stage.category().closes()
                ? Optional.of(Refusal.of(STAGE_CLOSES_DEAL, "stage", stage.key()))
                : Optional.empty();
    }

    static Optional<Refusal> mayBeWorth(Money amount, Money before) {
        return amount.currency().equals(before.currency())
                ? Optional.empty()
                : Optional.of(Refusal.of(OTHER_CURRENCY, "currency", before.currency()));
    }

    static Optional<Refusal> mayBelongTo(CustomerId customerId, @Nullable CustomerId before) {
        return before == null || before.equals(customerId)
                ? Optional.empty()
                : Optional.of(Refusal.of(DEAL_OF_OTHER_CUSTOMER, "customerId", before));
    }
}
