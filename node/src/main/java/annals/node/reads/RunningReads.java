package annals.node.reads;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.springframework.context.SmartLifecycle;

/** Records reads from before the first answer to after the last, also after a stop. */
final class RunningReads implements SmartLifecycle {

    private static final int SWEEP_SECONDS = 5;
    private static final int END_SECONDS = 3;

    private final ReadWriter writer;
    private final ReadRecorder recorder;
    private ScheduledThreadPoolExecutor threads = threads();
    private volatile boolean running;

    RunningReads(ReadWriter writer, ReadRecorder recorder) {
        this.writer = writer;
        this.recorder = recorder;
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = threads();
        }
        writer.begin();
        threads.execute(writer);
        var unused =
                threads.scheduleWithFixedDelay(recorder::endMinutes, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        recorder.endAll();
        writer.end();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduledThreadPoolExecutor threads() {
        return new ScheduledThreadPoolExecutor(2, new AxonThreadFactory("reads"));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
