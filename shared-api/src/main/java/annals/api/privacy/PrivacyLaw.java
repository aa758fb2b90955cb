package annals.api.privacy;

import java.time.LocalDate;

/** The law under which a person asks; it says by when we must have answered. */
public enum PrivacyLaw {
    /** One month; two more where the request is complex (Art. 12(3); periods after Regulation 1182/71). */
    GDPR,
    /** 45 days; 45 more where that is needed (§ 1798.130 (a)(2)). */
    CCPA;

    private static final int CCPA_DAYS = 45;

    /**
     * The last day for an answer. A month ends on the day with the same number, or on the month's last day if it has no
     * such day. It is not moved when it is a Sunday or holiday: answering before one is always in time.
     */
    public LocalDate due(LocalDate receivedOn) {
        return switch (this) {
            case GDPR -> receivedOn.plusMonths(1);
            case CCPA -> receivedOn.plusDays(CCPA_DAYS);
        };
    }

    /** The last day for an answer if the time was extended. It is counted from the receipt, so no day is lost. */
    public LocalDate dueExtended(LocalDate receivedOn) {
        return switch (this) {
            case GDPR -> receivedOn.plusMonths(3);
            case CCPA -> receivedOn.plusDays(2 * CCPA_DAYS);
        };
    }
}
