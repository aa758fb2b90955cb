package annals.api.privacy;

import java.time.Instant;

/**
 * A change of the customer's record that a request caused.
 *
 * @param position of the event in the log
 * @param type the event's registered name
 */
public record RequestChange(RequestId requestId, long position, String type, Instant occurredAt) {}
