package annals.command.imports.csv;

import java.nio.charset.Charset;

/**
 * How a file is written.
 *
 * @param charset one in which line ends are single bytes, as in UTF-8 and the ISO 8859 family
 */
public record CsvFormat(Charset charset, char delimiter, char quote) {}
