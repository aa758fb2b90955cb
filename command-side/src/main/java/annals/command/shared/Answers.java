package annals.command.shared;

import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** How a command that was carried out is answered: {@code ETag} is the version, {@code X-Log-Position} the position. */
public final class Answers {

    /** Where an answer says up to which position of the log a reader must have read to see it. */
    public static final String LOG_POSITION = "X-Log-Position";

    private Answers() {}

    /** The answer to a command without a result of its own. */
    public record Done(long version, long position) {}

    /** Answers 200. */
    public static Mono<ResponseEntity<Done>> done(Mono<Receipt> sent) {
        return sent.map(receipt -> ResponseEntity.ok()
                .eTag(etag(receipt))
                .header(LOG_POSITION, String.valueOf(receipt.position()))
                .body(new Done(receipt.version(), receipt.position())));
    }

    /** Answers 201 with the new thing's address below {@code path}. */
    public static <T> Mono<ResponseEntity<T>> created(Mono<Receipt> sent, String path, Function<Receipt, T> body) {
        return sent.map(receipt -> ResponseEntity.created(URI.create(path + '/' + receipt.id()))
                .eTag(etag(receipt))
                .header(LOG_POSITION, String.valueOf(receipt.position()))
                .body(body.apply(receipt)));
    }

    private static String etag(Receipt receipt) {
        return '"' + String.valueOf(receipt.version()) + '"';
    }
}
