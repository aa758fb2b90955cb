package annals.node.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Large answers, written as fast as they are taken; a few at a time, so that slow readers hold up nobody else. */
final class Downloads {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;

    private final Scheduler threads = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "proof-download");

    /** Writes an answer. */
    @FunctionalInterface
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    Flux<DataBuffer> of(Writing writing) {
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                out -> {
                    try (out) {
                        writing.write(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException("whoever took it has gone", e);
                    }
                },
                DefaultDataBufferFactory.sharedInstance,
                threads::schedule));
    }

    void dispose() {
        threads.dispose();
    }
}
