package annals.benchmarks.faults;

import annals.benchmarks.faults.Acknowledged.Promise;
import annals.postgresql.proof.Verdicts;
import annals.postgresql.proof.Verification;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What is found in a log when its server has recovered. */
final class Recovered {

    /** How many of the last events are decrypted; the rest is compared by its id. */
    private static final int READ = 2_000;

    private static final String PLACES = "select position, aggregate_id from event_log.event order by position";

    private final ProductLog log;

    Recovered(ProductLog log) {
        this.log = log;
    }

    /** Compares it with what was acknowledged. */
    Counts against(List<Promise> promises) throws SQLException {
        List<Long> positions = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        read(positions, ids);
        Map<String, Long> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), positions.get(i));
        }
        long lost = promises.stream()
                .filter(promise -> !places.containsKey(promise.aggregateId()))
                .count();
        long kept = promises.stream().filter(promise -> isKept(promise, places)).count();
        long holes = positions.isEmpty() ? 0 : positions.get(positions.size() - 1) + 1 - positions.size();
        return new Counts(
                promises.size(),
                lost + unreadable(positions.size()),
                (long) ids.size() - places.size(),
                promises.size() - lost - kept,
                holes,
                ids.size() - (promises.size() - lost));
    }

    private static boolean isKept(Promise promise, Map<String, Long> places) {
        Long place = places.get(promise.aggregateId());
        return place != null && (promise.position() == Promise.SOMEWHERE || promise.position() == place);
    }

    private void read(List<Long> positions, List<String> ids) throws SQLException {
        try (var connection = log.connections().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(PLACES)) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
                ids.add(rows.getString(2));
            }
        }
    }

    /** How many of the last events nobody can decrypt, because their keys are not there. */
    private long unreadable(int size) {
        var reading = log.reading();
        return reading.after(Math.max(-1, size - READ - 1), READ).stream()
                .filter(event -> !isReadable(event::getPayload))
                .count();
    }

    private static boolean isReadable(Runnable payload) {
        try {
            payload.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the log is what was signed, as far as checkpoints were published before the fault. */
    boolean isAsSigned(Path checkpoints) {
        var source = log.connections();
        var check = new Verification(source, checkpoints, new Verdicts(), InstantSource.system());
        check.start();
        while (check.progress().state() == Verification.State.RUNNING) {
            LockSupport.parkNanos(1_000_000);
        }
        return check.progress().state() == Verification.State.GOOD;
    }
}
