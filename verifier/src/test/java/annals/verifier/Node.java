package annals.verifier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The verifier in JavaScript, which is asked many questions by one process. */
final class Node {

    static final Path VERIFIER = Path.of("verify.mjs");

    private static final Pattern SAID = Pattern.compile("\\{\"good\":(true|false),\"firstBad\":(null|-?\\d+)\\}");

    private Node() {}

    static List<Question.Said> said(Path verifier, List<Question> questions) throws Exception {
        Process node = start(verifier);
        var answers = new ArrayList<Question.Said>();
        var reader = new Thread(() -> read(node, answers));
        reader.start();
        try (var out = node.outputWriter(StandardCharsets.UTF_8)) {
            for (Question question : questions) {
                out.write(question.json() + "\n");
            }
        }
        reader.join();
        if (node.waitFor() != 0 || answers.size() != questions.size()) {
            throw new IllegalStateException("Node answered " + answers.size() + " of " + questions.size());
        }
        return answers;
    }

    private static Process start(Path verifier) throws IOException {
        try {
            return new ProcessBuilder("node", "src/test/js/batch.mjs", verifier.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "Node.js 20 is not here, so the second verifier was not asked.");
            throw e;
        }
    }

    private static void read(Process node, List<Question.Said> answers) {
        node.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
            var said = SAID.matcher(line);
            if (!said.matches()) {
                throw new IllegalStateException(line);
            }
            var firstBad = said.group(2).equals("null")
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(said.group(2)));
            answers.add(new Question.Said(said.group(1).equals("true"), firstBad));
        });
    }
}
