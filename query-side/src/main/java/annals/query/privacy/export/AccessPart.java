package annals.query.privacy.export;

import annals.api.customer.CustomerId;
import reactor.core.publisher.Flux;

/** One part of what a person gets who asks for all data we keep of them; each becomes a file. */
public interface AccessPart {

    /** The file's name without its ending, such as {@code timeline}. */
    String name();

    /** Tells the person in one sentence what is in it. */
    String sentence();

    /**
     * What is kept of the person, each entry as JSON; no more of it is held in memory than is asked for.
     *
     * @param atLeast the position in the log up to which nothing may be missing
     */
    Flux<String> of(CustomerId customerId, long atLeast);
}
