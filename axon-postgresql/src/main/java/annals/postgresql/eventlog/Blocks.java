package annals.postgresql.eventlog;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The blocks that were read last, shared by all readers of this process, so that read models at the tail, or being rebuilt
 * side by side, read and decode an event once. The garbage collector may take any of them.
 */
final class Blocks {

    /** Enough for those at the tail and two groups of rebuilds; what is kept longer costs pauses of the garbage collector. */
    private static final int REMEMBERED = 4;

    private final Block.Source source;
    private final Map<Long, SoftReference<Block>> blocks = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    Blocks(Block.Source source) {
        this.source = source;
    }

    /** The events from this position on, as far as they are in one block; none at the end of the log. */
    Batch<TrackedEventMessage<?>> from(long position) {
        var batch = block(position / Block.SIZE).from(position);
        while (batch.items().isEmpty() && batch.next() > position) {
            position = batch.next();
            batch = block(position / Block.SIZE).from(position);
        }
        return batch;
    }

    synchronized void forget() {
        blocks.clear();
    }

    private synchronized Block block(long number) {
        var remembered = blocks.get(number);
        var block = remembered == null ? null : remembered.get();
        if (block == null) {
            block = new Block(number * Block.SIZE, source);
            blocks.put(number, new SoftReference<>(block));
            forgetEldest();
        }
        return block;
    }

    private void forgetEldest() {
        var eldestFirst = blocks.keySet().iterator();
        while (blocks.size() > REMEMBERED) {
            eldestFirst.next();
            eldestFirst.remove();
        }
    }
}
