package annals.benchmarks.side;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Clients that listen to server-sent events, all read by one thread. An event's text holds {@code @nanos@}, the time at
 * which it was to be sent by this process; what the crowd notes is how long ago that was when the event arrived.
 */
public final class StreamCrowd implements AutoCloseable {

    private static final int BUFFER = 65_536;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 20_000_000;
    private static final byte MARK = '@';

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Thread thread = new Thread(this::listen, "stream-crowd");
    private volatile boolean closed;
    private final AtomicInteger ended = new AtomicInteger();
    private final Histogram latencies = Histograms.empty();

    /** Nobody listens yet. */
    public StreamCrowd() throws IOException {
        thread.setDaemon(true);
    }

    /** One more listener; only before the start. */
    public void join(int port, String token, String path) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(path, port, token);
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
        // The answer's head is there once the server listens for this client.
        var head = ByteBuffer.allocate(BUFFER);
        channel.read(head);
        String first = new String(head.array(), 0, Math.min(head.position(), 15), StandardCharsets.UTF_8);
        if (!first.contains(" 200")) {
            throw new IOException("the stream was answered with " + first);
        }
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Mark());
        channels.add(channel);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /**
     * What has arrived, in nanoseconds, once it is as much as is due.
     *
     * @throws IllegalStateException if a stream has ended, or if not all is there after half a minute
     */
    public Histogram takeWhenAll(long due) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (arrived() < due) {
            if (ended.get() > 0 || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%d of %d events arrived, %d streams have ended".formatted(arrived(), due, ended.get()));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return latencies;
    }

    /** Throws {@link IllegalStateException} if a stream has ended. */
    public void requireAll() {
        if (ended.get() > 0) {
            throw new IllegalStateException(ended + " streams have ended");
        }
    }

    private synchronized long arrived() {
        return latencies.getTotalCount();
    }

    private void listen() {
        try {
            while (!closed) {
                selector.select(this::read);
            }
        } catch (IOException e) {
            ended.incrementAndGet();
        }
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                throw new IOException("the end");
            }
            buffer.flip();
            note((Mark) key.attachment());
        } catch (IOException e) {
            key.cancel();
            ended.incrementAndGet();
        }
    }

    private synchronized void note(Mark mark) {
        long now = System.nanoTime();
        while (buffer.hasRemaining()) {
            if (mark.completes(buffer.get())) {
                Histograms.record(latencies, Math.max(0, now - mark.value));
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }

    /** The number between two marks, byte by byte, as a network may cut it anywhere. */
    private static final class Mark {

        private boolean inside;
        private long value;

        boolean completes(byte next) {
            if (next == MARK) {
                boolean complete = inside && value > 0;
                inside = !complete;
                if (inside) {
                    value = 0;
                }
                return complete;
            }
            if (inside && next >= '0' && next <= '9') {
                value = value * 10 + (next - '0');
            } else {
                inside = false;
            }
            return false;
        }
    }
}
