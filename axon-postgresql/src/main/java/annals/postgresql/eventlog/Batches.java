package annals.postgresql.eventlog;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A numbered series, read in batches as it is asked for. At the end it looks again each time it is asked, as Axon expects
 * of a stream that is kept open at the tail of the log.
 */
final class Batches<T> extends AbstractSpliterator<T> {

    private final LongFunction<Batch<T>> from;
    private Iterator<T> batch = List.<T>of().iterator();
    private long next;

    private Batches(long first, LongFunction<Batch<T>> from) {
        super(Long.MAX_VALUE, Spliterator.NONNULL | Spliterator.ORDERED);
        this.next = first;
        this.from = from;
    }

    static <T> Stream<T> stream(long first, LongFunction<Batch<T>> from) {
        return StreamSupport.stream(new Batches<>(first, from), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!batch.hasNext()) {
            var read = from.apply(next);
            batch = read.items().iterator();
            next = read.next();
        }
        if (!batch.hasNext()) {
            return false;
        }
        action.accept(batch.next());
        return true;
    }
}
