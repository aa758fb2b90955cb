package annals.api.history;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why a question about the past is refused. */
public enum HistoryRefusal implements RefusalCode {
    HISTORY_NOT_KEPT(
            RefusalKind.NOT_FOUND,
            "There is no history of {type}: it is of customer, deal, ticket, order or shipment."),
    RECORD_NEVER_THERE(RefusalKind.NOT_FOUND, "There never was a record {id} of this kind."),
    MOMENTS_REVERSED(RefusalKind.INVALID, "The first moment lies after the second, or one of them in the future."),
    NUMBER_UNKNOWN(RefusalKind.INVALID, "There is no number {number}; known are {known}."),
    NUMBER_PARAMETER_MISSING(RefusalKind.INVALID, "The number {number} needs {parameter}."),
    NUMBER_TOO_LARGE(RefusalKind.INVALID, "More than {most} records stand behind this number; ask for a part of it."),
    RULE_INVALID(RefusalKind.INVALID, "{reason}");

    private final RefusalKind kind;
    private final String sentence;

    HistoryRefusal(RefusalKind kind, String sentence) {
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
