package annals.postgresql.projection;

/**
 * The rows of a live table against those of its new copy, both at the same position.
 *
 * @param same in both, and equal
 * @param different in both under one key, but not equal
 * @param missing in the live table only
 * @param additional in the copy only
 */
public record TableComparison(String table, long same, long different, long missing, long additional) {}
