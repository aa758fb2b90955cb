package annals.postgresql.eventlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process of its own that appends until it is killed, and enters each acknowledged event in a ledger that is on disk
 * before the next is written.
 */
public final class MortalWriter {

    static final int WRITERS = 16;
    /** What its connections are called: one that is gone has read all it was sent. */
    static final String NAME = "mortal-writer";

    private MortalWriter() {}

    /** @param arguments the port, the database, the ledger, and whether to enter events before they are appended */
    public static void main(String[] arguments) throws Exception {
        var dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {Integer.parseInt(arguments[0])});
        dataSource.setDatabaseName(arguments[1]);
        dataSource.setUser("postgres");
        dataSource.setPassword("postgres");
        dataSource.setApplicationName(NAME);
        boolean tooEarly = Boolean.parseBoolean(arguments[3]);
        var log = LogDatabase.pooled(dataSource).open();
        var ledger = FileChannel.open(
                Path.of(arguments[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            String note = "note " + i;
            var thread = new Thread(() -> write(log, ledger, note, tooEarly));
            thread.start();
            threads.add(thread);
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private static void write(EventLog log, FileChannel ledger, String note, boolean tooEarly) {
        for (int sequence = 0; ; sequence++) {
            if (tooEarly) {
                // One ahead, so that it has promised too much at every moment.
                enter(ledger, note + "/" + (sequence + 1));
            }
            log.appendEvents(Noted.on(note, sequence));
            if (!tooEarly) {
                enter(ledger, note + "/" + sequence);
            }
        }
    }

    private static void enter(FileChannel ledger, String event) {
        try {
            ledger.write(ByteBuffer.wrap((event + "\n").getBytes(StandardCharsets.UTF_8)));
            ledger.force(false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the process. */
    static Process start(int port, String database, Path ledger, boolean tooEarly) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MortalWriter.class.getName(),
                Integer.toString(port),
                database,
                ledger.toString(),
                Boolean.toString(tooEarly));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ledger.resolveSibling(ledger.getFileName() + ".output").toFile())
                .start();
    }

    /** Ends the process as a kill -9 does. */
    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
}
