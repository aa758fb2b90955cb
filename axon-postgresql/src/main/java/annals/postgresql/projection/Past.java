package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Answers what a read model would have answered at another moment. */
public interface Past {

    /** Of whom nothing but the present is known. */
    Past UNKNOWN = new Past() {
        @Override
        public <T> Mono<Answer<T>> read(String readModel, Moment moment, Function<Connection, Mono<T>> query) {
            return Mono.error(new UnsupportedOperationException("nothing is known of the past of " + readModel));
        }
    };

    /**
     * Answers a query as it would have been answered at that moment.
     *
     * @return the answer; empty if the query is empty; {@link MomentNotReadyException} if it takes longer than a caller waits
     */
    <T> Mono<Answer<T>> read(String readModel, Moment moment, Function<Connection, Mono<T>> query);
}
