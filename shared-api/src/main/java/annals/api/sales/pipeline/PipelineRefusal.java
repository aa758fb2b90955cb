package annals.api.sales.pipeline;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something about a pipeline is refused. */
public enum PipelineRefusal implements RefusalCode {
    PIPELINE_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no pipeline {id}."),
    PIPELINE_UNKNOWN(RefusalKind.INVALID, "There is no pipeline {pipeline} that a deal could be in."),
    STAGE_UNKNOWN(RefusalKind.INVALID, "The pipeline {pipeline} has no stage {stage}."),
    STAGE_TWICE(RefusalKind.INVALID, "The stage {stage} is there twice."),
    TOO_MANY_STAGES(RefusalKind.INVALID, "A pipeline has at most {most} stages."),
    FIRST_STAGE_NOT_OPEN(RefusalKind.INVALID, "A pipeline starts with a stage in which deals are open."),
    ONE_STAGE_NEEDED(RefusalKind.INVALID, "A pipeline has exactly one stage for deals that are {category}.");

    private final RefusalKind kind;
    private final String sentence;

    PipelineRefusal(RefusalKind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
