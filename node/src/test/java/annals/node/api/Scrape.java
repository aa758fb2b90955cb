package annals.node.api;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Prometheus gets. */
record Scrape(String text) {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})? (\\S+)$");

    static Scrape by(Caller caller) {
        return new Scrape(caller.text("/actuator/prometheus"));
    }

    /** The names of all numbers. */
    Set<String> names() {
        return LINE.matcher(text).results().map(line -> line.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sum of a name's numbers that have all of these labels, each as {@code name="value"}. */
    double sum(String name, String... labels) {
        return LINE.matcher(text)
                .results()
                .filter(line -> line.group(1).equals(name))
                .filter(line -> hasAll(line.group(2), labels))
                .mapToDouble(line -> Double.parseDouble(line.group(3)))
                .sum();
    }

    private static boolean hasAll(@Nullable String found, String... labels) {
        for (String label : labels) {
            if (found == null
                    || !Pattern.compile("[{,]" + Pattern.quote(label) + "[,}]")
                            .matcher(found)
                            .find()) {
                return false;
            }
        }
        return true;
    }
}
