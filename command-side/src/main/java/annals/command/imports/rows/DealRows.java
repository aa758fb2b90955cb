package annals.command.imports.rows;

import annals.api.sales.deal.DealCommand.LoseDeal;
import annals.api.sales.deal.DealCommand.OpenDeal;
import annals.api.sales.deal.DealCommand.WinDeal;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.LostReason;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import annals.api.shared.Text;
import annals.command.imports.mapping.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Deals, open and closed. The one amount that a file knows is the deal's amount from its opening on. */
final class DealRows implements RowPlan {

    enum Outcome {
        OPEN,
        WON,
        LOST
    }

    @Override
    public List<Step> steps(Values values, List<Values> lines, Origin origin) {
        String externalId = values.needText("externalId");
        var id = values.need("externalId", text -> DealId.derivedFrom(origin.key(text)));
        List<Step> steps = new ArrayList<>();
        steps.add(Step.create(id, "opened", open(id, externalId, values, origin)));
        Outcome outcome = Objects.requireNonNullElse(values.choice("outcome", Outcome.class), Outcome.OPEN);
        if (outcome != Outcome.OPEN) {
            steps.add(close(id, outcome, values, origin));
        }
        return steps;
    }

    private static OpenDeal open(DealId id, String externalId, Values values, Origin origin) {
        String currency = values.needText("currency");
        var amount = values.needNumber("amount");
        return new OpenDeal(
                id,
                origin.customer(values),
                values.need("name", text -> Text.line(text, "The name")),
                values.need("amount", text -> new Money(amount, currency)),
                Objects.requireNonNullElse(values.value("pipeline", PipelineKey::of), PipelineKey.DEFAULT),
                values.value("stage", StageKey::of),
                values.date("expectedCloseDate"),
                values.value("owner", text -> Text.line(text, "The owner")),
                origin.source(),
                externalId,
                origin.needMoment(values, "openedAt"));
    }

    private static Step close(DealId id, Outcome outcome, Values values, Origin origin) {
        Instant at = origin.needMoment(values, "closedAt");
        if (outcome == Outcome.WON) {
            return Step.once(id, "won", new WinDeal(id, null, at));
        }
        var reason = Objects.requireNonNullElse(values.choice("lostReason", LostReason.class), LostReason.OTHER);
        var competitor = values.value("competitor", text -> Text.line(text, "The competitor"));
        return Step.once(id, "lost", new LoseDeal(id, reason, competitor, values.text("lostNote"), at));
    }
}
