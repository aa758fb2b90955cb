package annals.node.start;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** A start that failed, as it is told to whoever tried it. */
public final class Failure {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    /** Writes one sentence to the error stream if the reader can mend the cause, and everything we know if not. */
    public static void tell(Exception failure) {
        Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .flatMap(Failure::refusal)
                .findFirst()
                .ifPresentOrElse(
                        refusal -> System.err.println(refusal.getMessage()),
                        () -> LOG.error("Annals did not start because of a fault of its own.", failure));
    }

    private static Stream<StartRefused> refusal(Throwable cause) {
        if (cause instanceof StartRefused refused) {
            return Stream.of(refused);
        }
        // Somebody took the port after we had looked.
        return cause instanceof PortInUseException taken
                ? Stream.of(WebPort.taken(taken.getPort(), taken))
                : Stream.of();
    }
}
