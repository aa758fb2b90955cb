package annals.benchmarks.side;

/**
 * How far the read model that is furthest behind was behind the log.
 *
 * @param second since the block began
 * @param events that it had not applied yet
 */
public record Lag(double second, long events) {}
