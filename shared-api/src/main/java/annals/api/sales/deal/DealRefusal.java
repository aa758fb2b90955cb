package annals.api.sales.deal;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something about a deal is refused. */
public enum DealRefusal implements RefusalCode {
    DEAL_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no deal {id}."),
    DEAL_ALREADY_OPENED(RefusalKind.CONFLICT, "Deal {id} is already there."),
    DEAL_ALREADY_CLOSED(RefusalKind.CONFLICT, "The deal is {outcome}; only a deal that is open can change."),
    DEAL_NOT_CLOSED(RefusalKind.CONFLICT, "The deal is open already."),
    DEAL_OF_OTHER_CUSTOMER(RefusalKind.CONFLICT, "The deal is customer {customerId}'s."),
    STAGE_CLOSES_DEAL(RefusalKind.INVALID, "A deal comes into the stage {stage} only by being won or lost."),
    OTHER_CURRENCY(RefusalKind.INVALID, "The deal is in {currency}, and its amount stays in it.");

    private final RefusalKind kind;
    private final String sentence;

    DealRefusal(RefusalKind kind, String sentence) {
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
