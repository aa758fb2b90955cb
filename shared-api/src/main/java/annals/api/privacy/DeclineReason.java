package annals.api.privacy;

/** Why what a person asked for is not done. */
public enum DeclineReason {
    IDENTITY_NOT_CONFIRMED,
    MANIFESTLY_UNFOUNDED,
    EXCESSIVE,
    LEGAL_OBLIGATION,
    LEGAL_CLAIMS,
    RIGHTS_OF_OTHERS,
    NOTHING_KEPT,
    TAKEN_BACK
}
