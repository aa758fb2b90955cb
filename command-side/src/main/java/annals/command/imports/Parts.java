package annals.command.imports;

import annals.api.shared.InvalidValue;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes the parts of an upload to disk as they arrive, so that no more than a buffer of them is in memory. */
final class Parts {

    static final long LARGEST_FILE = 1L << 30;
    static final long LARGEST_MAPPING = 1L << 20;

    private Parts() {}

    /** Writes each part into its file of the folder. */
    static Mono<Void> save(Flux<PartEvent> events, ImportFolder folder) {
        return events.windowUntil(PartEvent::isLast)
                .concatMap(part -> part.switchOnFirst((signal, all) -> {
                    PartEvent first = signal.get();
                    return first == null ? all.then() : save(first.name(), all, folder);
                }))
                .then();
    }

    private static Mono<Void> save(String name, Flux<PartEvent> events, ImportFolder folder) {
        Path file = switch (name) {
            case "mapping" -> folder.mapping();
            case "file" -> folder.rows();
            case "lines" -> folder.lines();
            default -> null;
        };
        if (file == null) {
            var unknown = new InvalidValue("PART_UNKNOWN", "The parts of an upload are mapping, file and lines.");
            return release(events).then(Mono.error(unknown));
        }
        long largest = name.equals("mapping") ? LARGEST_MAPPING : LARGEST_FILE;
        var content = limited(events.map(PartEvent::content), largest);
        return DataBufferUtils.write(content, file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .onErrorMap(
                        java.nio.file.FileAlreadyExistsException.class,
                        e -> new InvalidValue("PART_REPEATED", "The upload has the part '" + name + "' twice."));
    }

    private static Mono<Void> release(Flux<PartEvent> events) {
        return events.map(PartEvent::content).doOnNext(DataBufferUtils::release).then();
    }

    private static Flux<DataBuffer> limited(Flux<DataBuffer> content, long largest) {
        var size = new AtomicLong();
        return content.handle((buffer, sink) -> {
            if (size.addAndGet(buffer.readableByteCount()) <= largest) {
                sink.next(buffer);
            } else {
                DataBufferUtils.release(buffer);
                sink.error(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
            }
        });
    }
}
