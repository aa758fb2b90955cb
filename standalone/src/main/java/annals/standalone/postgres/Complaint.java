package annals.standalone.postgres;

import java.util.List;
import java.util.regex.Pattern;

/** What PostgreSQL said was wrong, shortened to what fits into a sentence. */
final class Complaint {

    private static final Pattern SERIOUS =
            Pattern.compile("\\b(error|fatal|panic|could not)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[\\d+] ");
    private static final int LINES = 2;

    private Complaint() {}

    /** Answers the last serious lines of an output, or its last lines if none looks serious. */
    static String in(String output) {
        List<String> lines = output.lines()
                .map(line -> PREFIX.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> serious =
                lines.stream().filter(line -> SERIOUS.matcher(line).find()).toList();
        List<String> chosen = serious.isEmpty() ? lines : serious;
        return chosen.isEmpty()
                ? "no reason given"
                : String.join("; ", chosen.subList(Math.max(0, chosen.size() - LINES), chosen.size()));
    }
}
