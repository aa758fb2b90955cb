package annals.postgresql.eventlog;

import java.util.List;

/**
 * Some neighbouring items of a numbered series.
 *
 * @param items in order; several may have one number, and a number may have none, because upcasters split and drop
 * @param next the number to read next
 */
record Batch<T>(List<T> items, long next) {}
