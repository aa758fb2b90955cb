package annals.benchmarks.measure;

import annals.benchmarks.side.Block;

/**
 * One block of one contender.
 *
 * @param pass in which each contender has one block; every second pass goes backwards
 * @param calibrationSeconds the calibrator's time right before the block
 * @param server what the database spent meanwhile
 */
public record Sample(String contender, int pass, double calibrationSeconds, Block block, ServerCounters server) {}
