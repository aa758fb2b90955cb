package annals.node.reads;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that takes what waits and writes it with one statement and one wait for the disk. */
final class ReadWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadWriter.class);
    private static final int AT_ONCE = 4_096;
    private static final long PAUSE_MILLIS = 200;

    private final ReadLog log;
    private final BlockingQueue<ReadRow> waiting;
    private volatile boolean ending;
    private boolean failing;

    /** @param mostWaiting rows; beyond them reads are refused */
    ReadWriter(ReadLog log, int mostWaiting) {
        this.log = log;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    }

    /** Somebody waits for this row, and hears at once if too many do. */
    void write(ReadRow row) {
        if (ending || !waiting.offer(row)) {
            row.minute().recorded.completeExceptionally(new ReadNotRecorded());
        }
    }

    /** Nobody waits for this row; false if it has to come again. */
    boolean writeLater(ReadRow row) {
        return waiting.offer(row);
    }

    /** Takes rows from now on, also after an end. */
    void begin() {
        ending = false;
    }

    /** Writes what waits and ends; what comes later is refused. */
    void end() {
        ending = true;
    }

    @Override
    public void run() {
        List<ReadRow> rows = new ArrayList<>();
        while (!ending || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    rows.add(first);
                    waiting.drainTo(rows, AT_ONCE - 1);
                    write(rows);
                    rows.clear();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void write(List<ReadRow> rows) {
        try {
            log.write(rows);
            failing = false;
            rows.forEach(row -> row.minute().recorded.complete(null));
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.warn("Reads of personal data cannot be recorded, so they are refused: {}", e.toString());
            }
            failing = true;
            rows.forEach(row -> row.minute().recorded.completeExceptionally(new ReadNotRecorded()));
        }
    }
}
