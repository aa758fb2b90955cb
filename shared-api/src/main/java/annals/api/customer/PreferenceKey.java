package annals.api.customer;

/** What a customer can have a preference about. */
public enum PreferenceKey {
    /** The channel on which the customer wants to be contacted: a {@link Channel}. */
    PREFERRED_CHANNEL,
    /** The language the customer wants to be written to in: a BCP 47 tag. */
    LANGUAGE,
    /** The best time for calls, in the customer's words. */
    CONTACT_TIME
}
