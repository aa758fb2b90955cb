package annals.api.privacy;

/** How far a request has come. */
public enum RequestState {
    OPEN,
    FULFILLED,
    REFUSED
}
