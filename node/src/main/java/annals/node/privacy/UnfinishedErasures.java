package annals.node.privacy;

import annals.api.customer.CustomerId;
import reactor.core.publisher.Flux;

/** Knows which erasures were decided and not carried out. */
@FunctionalInterface
public interface UnfinishedErasures {

    /** Those known to a read model that has reached the position; fails while it has not. */
    Flux<CustomerId> at(long position);
}
