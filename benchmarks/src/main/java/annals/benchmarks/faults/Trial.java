package annals.benchmarks.faults;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What one run of a fault is given.
 *
 * @param seed chooses the moments; the same seed chooses the same ones
 * @param folder empty, for whatever is needed meanwhile
 * @param progress is told what is being done, often
 */
record Trial(Size size, long seed, Path folder, Consumer<String> progress) {}
