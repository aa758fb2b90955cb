package annals.command.shared;

/**
 * The answer to a request with an Idempotency-Key, kept so that a retry gets the same.
 *
 * @param scope whose key it is
 * @param key the Idempotency-Key
 * @param request a digest of the request
 * @param answer the outcome as JSON
 * @param position the log position of the answer; in a receipt still to be kept with events, −1
 */
public record KeptReceipt(String scope, String key, String request, String answer, long position) {}
