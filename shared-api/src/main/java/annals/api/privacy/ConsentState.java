package annals.api.privacy;

/** What somebody said last about a use of their data. */
public enum ConsentState {
    GRANTED,
    WITHDRAWN
}
