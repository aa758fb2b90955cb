package annals.postgresql.projection;

/**
 * What a read model says, and when that is true.
 *
 * @param value the query's result
 * @param position of the last event whose effect the value includes; no later one is in it
 */
public record Answer<T>(T value, long position) {}
