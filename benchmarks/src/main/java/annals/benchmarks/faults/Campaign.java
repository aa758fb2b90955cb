package annals.benchmarks.faults;

import java.util.List;
import java.util.Map;

/** The faults of a campaign, in the order in which they are tried. */
final class Campaign {

    static final List<Fault> FAULTS = List.of(
            new TestedFault(
                    "T1",
                    "the application is killed under its writers",
                    List.of("axon-postgresql", "standalone"),
                    List.of("ProcessCrashTest", "PromisesTest#aProduct*", "LedgerTest"),
                    Map.of("annals.kills", new int[] {2, 100}, "process.kills", new int[] {2, 100})),
            new TestedFault(
                    "T2",
                    "PostgreSQL is killed, stopped at once, or dies with the application",
                    List.of("axon-postgresql", "standalone"),
                    List.of("DatabaseCrashTest", "PromisesTest#aDatabase*+bothAtOnce*", "LedgerTest"),
                    Map.of("annals.kills", new int[] {2, 50}, "database.kills", new int[] {2, 100})),
            new PowerCuts(),
            new FullDisk(),
            new NetworkCuts(),
            new TestedFault(
                    "T7",
                    "a writer stalls in the middle of its append, 64 write beside it",
                    List.of("axon-postgresql"),
                    List.of("LateCommitTest"),
                    Map.of("stall.rounds", new int[] {2, 40}, "stall.longest", new int[] {500, 120_000})),
            new TestedFault(
                    "T12",
                    "a rebuild is killed while commands run",
                    List.of("standalone"),
                    List.of("RebuildKillTest", "RebuildTest"),
                    Map.of("rebuild.kills", new int[] {2, 50})),
            new TestedFault(
                    "T18",
                    "nodes that share a PostgreSQL are killed, hang, take over and are restarted in turn",
                    List.of("axon-postgresql", "axonserver"),
                    List.of("ManyWritersTest", "SegmentsTest", "LostNodesTest"),
                    Map.of("annals.kills", new int[] {1, 20})));

    private Campaign() {}
}
