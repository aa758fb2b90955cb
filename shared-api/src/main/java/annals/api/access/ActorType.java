package annals.api.access;

/** What sort of actor did something. */
public enum ActorType {
    USER,
    SYSTEM,
    IMPORT,
    INTEGRATION,
    PARTNER
}
