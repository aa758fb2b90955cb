package annals.benchmarks.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Programs of the system. */
final class Shell {

    private Shell() {}

    /** Runs a program to its end and answers what it wrote; throws with that if it fails. */
    static String run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(String.join(" ", command) + " was interrupted", e);
        }
    }

    /** Whether a program is there. */
    static boolean has(String program) {
        try {
            run("sh", "-c", "command -v " + program);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether we may mount. */
    static boolean isRoot() {
        try {
            return run("id", "-u").equals("0");
        } catch (IOException e) {
            return false;
        }
    }
}
