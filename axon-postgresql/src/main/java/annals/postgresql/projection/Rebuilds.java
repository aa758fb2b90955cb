package annals.postgresql.projection;

import io.r2dbc.spi.ConnectionFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/**
 * Builds read models anew beside the live ones, which go on and answer meanwhile. All rebuilds share one thread, and one that decodes ahead. A process
 * that dies in the middle leaves a half-built copy that nobody reads, and the next one drops it.
 */
public final class Rebuilds implements AutoCloseable {

    private static final String LEFT_BEHIND = "^(" + RebuildPlace.PREFIX + "|" + Exchange.REPLACED + ")";

    private final ReadModels readModels;
    private final ConnectionFactory connections;
    private final EventsAhead events;
    private final String live;
    private final InTransaction work;
    private final Throttle throttle;
    private final Map<String, Rebuild> latest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(1, new AxonThreadFactory("read-model-rebuild"));
    private final ExecutorService beside = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new AxonThreadFactory("read-model-rebuild-ahead"),
            new ThreadPoolExecutor.DiscardPolicy());

    /**
     * @param connections apart from those of the live read models
     * @param live the schema of the read models' tables
     */
    public Rebuilds(ReadModels readModels, ConnectionFactory connections, PastEvents events, String live) {
        this.readModels = readModels;
        this.connections = connections;
        this.throttle = new Throttle(readModels.feed(), readModels.names(), Rebuilds::millis);
        this.events = new EventsAhead(events, beside, throttle);
        this.live = live;
        this.work = new InTransaction(connections);
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /** Drops what an earlier process has left behind. Waits for the database. */
    public void start() {
        CopyMaker.dropAll(work, LEFT_BEHIND);
    }

    /**
     * Begins to build a read model anew.
     *
     * @param switchWhenReady whether it takes the live one's place as soon as it can; if not, it waits for {@link
     *     #switchTo}
     * @return false if a rebuild of it is on its way
     */
    public synchronized boolean begin(ReadModelProcessor processor, boolean switchWhenReady) {
        String name = processor.name();
        if (running(name).isPresent()) {
            return false;
        }
        Replay replay = readModels.replayOf(name);
        var place = new RebuildPlace(replay, live);
        var rebuild = new Rebuild(
                processor,
                place,
                new LiveSide(processor, replay, live, connections, work),
                work,
                events,
                new RebuildBatches(place, connections),
                throttle,
                switchWhenReady);
        latest.put(name, rebuild);
        thread.execute(() -> run(rebuild));
        return true;
    }

    /** Has a rebuild take the live one's place as soon as it can. False if none is on its way. */
    public boolean switchTo(String readModel) {
        var running = running(readModel);
        running.ifPresent(Rebuild::switchWhenReady);
        return running.isPresent();
    }

    /** Gives a rebuild up. False if none is on its way. */
    public boolean cancel(String readModel) {
        var running = running(readModel);
        running.ifPresent(Rebuild::cancel);
        return running.isPresent();
    }

    /** How the latest rebuild of a read model stands, if this process has seen one. */
    public Optional<RebuildProgress> progress(String readModel) {
        return Optional.ofNullable(latest.get(readModel)).map(Rebuild::progress);
    }

    /** The latest rebuild of each read model, by its name. */
    public List<RebuildProgress> all() {
        return latest.values().stream()
                .map(Rebuild::progress)
                .sorted(Comparator.comparing(RebuildProgress::readModel))
                .toList();
    }

    private Optional<Rebuild> running(String readModel) {
        return Optional.ofNullable(latest.get(readModel))
                .filter(rebuild -> !rebuild.progress().hasEnded());
    }

    private void run(Rebuild rebuild) {
        long pause = rebuild.step();
        if (pause >= 0 && !thread.isShutdown()) {
            var unused = thread.schedule(() -> run(rebuild), pause, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        beside.shutdownNow();
    }
}
