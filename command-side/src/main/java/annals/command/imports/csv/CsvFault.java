package annals.command.imports.csv;

/**
 * Why a row cannot be read.
 *
 * @param code names the reason
 * @param sentence the reason for people
 */
public record CsvFault(String code, String sentence) {}
