package annals.api.sales.deal;

/** Why a deal was lost. */
public enum LostReason {
    PRICING,
    COMPETITION,
    BUDGET,
    MISSING_FEATURES,
    LONG_SALES_CYCLE,
    NO_DECISION_MAKER,
    UNRESPONSIVE,
    POOR_FIT,
    OTHER
}
