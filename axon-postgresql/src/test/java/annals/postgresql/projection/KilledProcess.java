package annals.postgresql.projection;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A bare process that builds the read model of a generated log, to be killed at any moment. */
final class KilledProcess {

    private static final int EVENTS = 10_000;

    private KilledProcess() {}

    /** Arguments: port, database, whether the token is in the transaction. */
    public static void main(String[] arguments) {
        var db = new ProjectionDatabase(Integer.parseInt(arguments[0]), arguments[1]);
        boolean tokenInTransaction = Boolean.parseBoolean(arguments[2]);
        var node = new TestNode(
                db,
                log(tokenInTransaction),
                "n1",
                1,
                event -> {},
                pool -> new CommitFaults(pool, CommitFaults::slow),
                tokenInTransaction);
        node.readModels.takeOverFromPreviousProcess();
        node.deals.start();
    }

    /** A lost event stops the read model for good where later events build on it; the control must get to its end. */
    static TestLog log(boolean dependent) {
        var log = new TestLog();
        if (dependent) {
            log.generate(5, EVENTS);
        } else {
            log.publish(LongStream.range(0, EVENTS)
                    .mapToObj(i -> new TestLog.Opened(i, "deal"))
                    .toArray());
        }
        return log;
    }

    static Process start(ProjectionDatabase db, boolean tokenInTransaction) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(KilledProcess.class.getName(), String.valueOf(db.port), db.name));
        command.add(String.valueOf(tokenInTransaction));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed-process.log"))
                .start();
    }
}
