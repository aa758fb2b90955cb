package annals.postgresql.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that signs until it is killed. */
public final class MortalFollower {

    private MortalFollower() {}

    /** @param arguments the port, the database and the folder of key and file */
    public static void main(String[] arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {Integer.parseInt(arguments[0])});
        database.setDatabaseName(arguments[1]);
        database.setUser("postgres");
        database.setPassword("postgres");
        var directory = Path.of(arguments[2]);
        var key = SigningKey.in(directory.resolve("keys/checkpoint.key"));
        var file = directory.resolve("checkpoints.jsonl");
        new Follower(database, key, file, InstantSource.system(), new Verdicts(), () -> {}).start();
        new java.util.concurrent.CountDownLatch(1).await();
    }

    static Process start(int port, String database, Path directory) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MortalFollower.class.getName(),
                Integer.toString(port),
                database,
                directory.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
    }
}
