package annals.command.shared;

/**
 * What a caller gets for a command that was carried out.
 *
 * @param id the aggregate it was carried out on
 * @param version the aggregate's version afterwards
 * @param position a position in the log at or after which the command's events can be read
 */
public record Receipt(String id, long version, long position) {}
