package annals.benchmarks.result;

import java.util.List;

/** stub */
final class Page {
    private Page() {}

    static String of(List<Result> results) {
        return "";
    }
}
