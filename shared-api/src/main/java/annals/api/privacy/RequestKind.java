package annals.api.privacy;

/** What a person can ask for concerning the data we keep of them. */
public enum RequestKind {
    /** To have all of it. */
    ACCESS,
    /** To have it erased. */
    ERASURE,
    /** To have it corrected. */
    RECTIFICATION,
    /** That it is not used in a certain way. */
    OBJECTION
}
