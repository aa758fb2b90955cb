package annals.benchmarks.workload;

import java.util.List;
import java.util.stream.Stream;

/**
 * Contenders that are to be compared with so many callers.
 *
 * @param floor whether pgbench inserts the same row beside them
 * @param contenders whose sides are started if they are there
 */
record Setting(int callers, boolean floor, List<String> contenders, List<Question> questions) {

    String title() {
        return callers == 1 ? "1 caller" : callers + " callers";
    }

    /** Without the questions about who is not there. */
    Stream<Question> questionsAbout(List<String> present) {
        return questions.stream()
                .filter(question -> present.contains(question.of()) && present.contains(question.to()));
    }
}
