package annals.benchmarks;

import annals.benchmarks.measure.BenchServer;
import java.nio.file.Path;

/**
 * One run of one workload.
 *
 * @param directory for its files, which are on a disk
 */
public record Run(Options options, BenchServer server, Path directory, Progress progress) {}
