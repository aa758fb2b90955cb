package annals.postgresql.eventlog;

/**
 * The answer to a request, kept under the key that its sender chose.
 *
 * @param scope whose key it is
 * @param key chosen by the sender of the request
 * @param request a digest of the request
 * @param answer whatever the next request with the same key is to be answered
 * @param position the position of the last event that was written with it; of one without events, what its writer gave
 */
public record Receipt(String scope, String key, String request, String answer, long position) {}
