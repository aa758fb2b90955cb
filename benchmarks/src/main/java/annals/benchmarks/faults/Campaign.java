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
                    List.of("DatabaseCrashTest", "PromisesTest#aDatabase*+both*", "LedgerTest"),
                    Map.of("annals.kills", new int[] {2, 50}, "database.kills", new int[] {2, 100})),
            new PowerCuts(),
            new FullDisk(),
            new NetworkCuts(),
            new TestedFault(
                    "T6",
                    "the clock jumps by 61 s, an hour back, ten days; the application hangs",
                    List.of("standalone"),
                    List.of("ClockTest"),
                    Map.of("annals.hangs", new int[] {12, 90})),
            new TestedFault(
                    "T7",
                    "a writer stalls in the middle of its append, 64 write beside it",
                    List.of("axon-postgresql"),
                    List.of("LateCommitTest"),
                    Map.of("stall.rounds", new int[] {2, 40}, "stall.longest", new int[] {500, 120_000})),
            new TestedFault(
                    "T10",
                    "readers of streams are many, slow, or vanish without a word",
                    List.of("axon-postgresql", "standalone"),
                    List.of("LiveTailTest", "LiveTailCrowdTest", "VanishedReadersTest"),
                    Map.of("annals.readers", new int[] {10, 300})),
            new TestedFault(
                    "T12",
                    "a rebuild is killed while commands run",
                    List.of("standalone"),
                    List.of("RebuildKillTest", "RebuildTest"),
                    Map.of("rebuild.kills", new int[] {2, 50})),
            new TestedFault(
                    "T14",
                    "sixteen editors of one deal; requests repeated after no answer",
                    List.of("standalone"),
                    List.of("EditorsTest", "ContractTest"),
                    Map.of("annals.edits", new int[] {3, 200})),
            new TestedFault(
                    "T18",
                    "nodes that share a PostgreSQL are killed, hang, take over and are restarted in turn",
                    List.of("axon-postgresql", "axonserver"),
                    List.of("ManyWritersTest", "SegmentsTest", "LostNodesTest"),
                    Map.of("annals.kills", new int[] {1, 20})),
            new TestedFault(
                    "T19",
                    "mixed work for an hour",
                    List.of("standalone"),
                    List.of("SoakTest"),
                    Map.of("annals.soak", new int[] {15, 3_600})));

    private Campaign() {}
}
