package annals.node.metrics;

import reactor.core.publisher.Mono;

/** Numbers that nobody keeps: they have to be asked for, and are, each time the metrics are read. */
public interface Asked {

    /** Asks; where there is no answer the numbers are unknown, so this never fails. */
    Mono<Void> ask();
}
