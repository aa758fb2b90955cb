package annals.api.sales.pipeline;

/** What being in a stage means for a deal. */
public enum StageCategory {
    OPEN,
    WON,
    LOST,
    ON_HOLD;

    /** Whether a deal in such a stage has come to its end. */
    public boolean closes() {
        return this == WON || this == LOST;
    }

    boolean allows(int probability) {
        return switch (this) {
            case WON -> probability == 100;
            case LOST -> probability == 0;
            case OPEN, ON_HOLD -> probability >= 0 && probability <= 100;
        };
    }
}
