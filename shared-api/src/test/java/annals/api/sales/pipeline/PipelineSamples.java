package annals.api.sales.pipeline;

import static annals.api.customer.CustomerSamples.AT;

import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import java.util.List;

/** One full and one minimal sample of each of the pipeline's events. */
public final class PipelineSamples implements EventSamples {

    private static final Stage OPEN = new Stage(StageKey.of("OPEN"), "Open", 10, StageCategory.OPEN);
    private static final Stage WAITING = new Stage(StageKey.of("WAITING_1"), "Waits", 5, StageCategory.ON_HOLD);
    private static final Stage WON = new Stage(StageKey.of("WON"), "Won", 100, StageCategory.WON);
    private static final Stage LOST = new Stage(StageKey.of("LOST"), "Lost", 0, StageCategory.LOST);

    @Override
    public String feature() {
        return "sales/pipeline";
    }

    @Override
    public List<DomainEvent> samples() {
        return List.of(
                new PipelineDefined(PipelineKey.of("partners-2"), "Partners", List.of(OPEN, WAITING, WON, LOST), AT),
                new PipelineDefined(PipelineKey.DEFAULT, "Default", List.of(OPEN, WON, LOST), AT));
    }
}
