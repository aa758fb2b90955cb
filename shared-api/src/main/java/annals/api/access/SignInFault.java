package annals.api.access;

/** Why somebody who used a known login was not let in. */
public enum SignInFault {
    WRONG_PASSWORD,
    DISABLED
}
