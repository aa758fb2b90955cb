package annals.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Surefire has written of the tests that ran: which, how long, what failed, and what they counted. */
final class TestReports {

    private static final Pattern TEST = Pattern.compile(
            "(?s)<testcase name=\"([^\"]+)\" classname=\"[^\"]*?([^\".]+)\" time=\"([0-9.,]+)\"(?:/>|>(.*?)</testcase>)");
    private static final Pattern FAILURE = Pattern.compile("(?s)<(?:failure|error)[^>]*>(?:<!\\[CDATA\\[)?([^\n]*)");
    private static final Pattern SKIPPED = Pattern.compile("<skipped message=\"([^\"]*)\"");
    private static final Pattern TALLY =
            Pattern.compile("(control )?tally: acknowledged=(\\d+) lost=(\\d+) doubled=(\\d+)"
                    + " reordered=(\\d+) skipped=(\\d+) unacknowledged=(\\d+)(.*)");

    private final Map<String, Double> seconds = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<MatchResult> tallies = new ArrayList<>();

    private TestReports() {}

    /** Reads what was written since a moment. */
    static TestReports since(long millis, List<String> modules) throws IOException {
        var reports = new TestReports();
        for (String module : modules) {
            Path folder = Path.of(module, "target", "surefire-reports");
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    for (Path file : files.sorted().toList()) {
                        reports.take(file, millis);
                    }
                }
            }
        }
        return reports;
    }

    private void take(Path file, long millis) throws IOException {
        String name = file.getFileName().toString();
        if (Files.getLastModifiedTime(file).toMillis() < millis) {
            return;
        }
        if (name.startsWith("TEST-")) {
            TEST.matcher(Files.readString(file)).results().forEach(this::takeTest);
        } else if (name.endsWith("-output.txt")) {
            TALLY.matcher(Files.readString(file)).results().forEach(tallies::add);
        }
    }

    private void takeTest(MatchResult test) {
        String name = test.group(2) + "." + test.group(1);
        seconds.put(name, Double.parseDouble(test.group(3).replace(",", "")));
        if (test.group(4) != null) {
            SKIPPED.matcher(test.group(4)).results().forEach(reason -> skipped.add(name + ": " + reason.group(1)));
            FAILURE.matcher(test.group(4)).results().forEach(failure -> failures.add(name + ": " + failure.group(1)));
        }
    }

    int run() {
        return seconds.size();
    }

    /** How long each test took. */
    Map<String, Double> seconds() {
        return seconds;
    }

    /** The tests that failed, and the first line of each reason. */
    List<String> failures() {
        return failures;
    }

    /** The tests that this machine cannot run, and what they need. */
    List<String> skipped() {
        return skipped;
    }

    /** What the tests said beside their counts. */
    List<String> told() {
        return tallies.stream()
                .map(tally -> (tally.group(1) == null ? "" : "control: ")
                        + tally.group(8).strip())
                .filter(told -> !told.isEmpty() && !told.equals("control: "))
                .toList();
    }

    Counts counts(boolean controls) {
        return tallies.stream()
                .filter(tally -> (tally.group(1) != null) == controls)
                .map(TestReports::counts)
                .reduce(Counts.NONE, Counts::plus);
    }

    /** What the controls counted. */
    String control() {
        boolean counted = tallies.stream().anyMatch(tally -> tally.group(1) != null);
        return counted ? counts(true).toString() : "in the tests, which fail if it does not";
    }

    private static Counts counts(MatchResult tally) {
        long[] numbers = new long[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.parseLong(tally.group(i + 2));
        }
        return new Counts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    /** The first errors of a build that did not come to its tests. */
    static List<String> errors(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]")).limit(10).toList();
        }
    }
}
