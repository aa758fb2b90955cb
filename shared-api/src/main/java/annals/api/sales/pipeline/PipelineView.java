package annals.api.sales.pipeline;

import java.util.List;

/**
 * A pipeline as a board.
 *
 * @param columns in the order of the stages; a stage that the pipeline has no longer comes last, as long as deals are in it
 * @param forecast what may be won of the deals that are not closed, by currency
 * @param position the log position at which the answer is true
 */
public record PipelineView(
        PipelineKey pipeline, String name, List<StageColumn> columns, List<StageTotal> forecast, long position) {

    /** Copies the lists. */
    public PipelineView {
        columns = List.copyOf(columns);
        forecast = List.copyOf(forecast);
    }
}
