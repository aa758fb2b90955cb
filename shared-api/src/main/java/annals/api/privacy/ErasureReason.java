package annals.api.privacy;

/** Why somebody's data is erased (GDPR Art. 17(1)). It is no free text, because it outlives the data. */
public enum ErasureReason {
    REQUESTED,
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    OBJECTED,
    UNLAWFULLY_PROCESSED,
    LEGAL_OBLIGATION
}
