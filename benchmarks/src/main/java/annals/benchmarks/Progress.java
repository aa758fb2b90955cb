package annals.benchmarks;

import java.io.PrintStream;
import java.time.Duration;

/** A bar on the terminal: which step of how many is at work, and how long it has taken. */
public final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final int steps;
    private final long start = System.nanoTime();
    private int step;

    Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    /** The next step begins. */
    public void step(String what) {
        step++;
        int done = Math.min(WIDTH, WIDTH * step / Math.max(1, steps));
        out.printf("\r[%s%s] %d/%d %s %-50s", "#".repeat(done), " ".repeat(WIDTH - done), step, steps, elapsed(), what);
        out.flush();
    }

    void end() {
        out.printf("%n");
    }

    private String elapsed() {
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        return "%d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    }
}
