package annals.command.privacy;

import annals.api.customer.CustomerId;
import reactor.core.publisher.Mono;

/**
 * One step of carrying out an erasure that has been decided; all of them together erase what is known of a person. Those
 * of the command side free the addresses; the assembly adds the rest as beans of its own: destroying the key, then sweeping
 * the stores. They are taken in the order of {@link org.springframework.core.annotation.Order}, each after the one before
 * has ended.
 *
 * <p>A step is carried out again if the process ends or another step fails, so doing it twice must be the same as once.
 */
@FunctionalInterface
public interface Erasure {

    /** The order of what still needs to read what is to be erased. */
    int WHILE_READABLE = 0;

    /** The order of what makes it unreadable for good. */
    int DESTROYING = 100;

    /** The order of what clears away copies. */
    int SWEEPING = 200;

    /** Erases what this step is about; fails if it could not, and is then tried again later. */
    Mono<ErasureReport> erase(CustomerId customerId);
}
