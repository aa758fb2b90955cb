package annals.node.imports;

import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerEvent;
import annals.api.customer.CustomerEvent.ContactPointAdded;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerEvent.CustomerRenamed;
import annals.api.customer.CustomerId;
import annals.api.shared.Erased;
import annals.command.imports.Imports;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes what imports have rejected of a person out of their files, by all names and addresses the person ever had. */
@Order(Erasure.WHILE_READABLE)
final class RejectionsErasure implements Erasure {

    /** A shorter name is part of too many other words. */
    private static final int SHORTEST = 3;

    private final Imports imports;
    private final EventStore store;

    RejectionsErasure(Imports imports, EventStore store) {
        this.imports = imports;
        this.store = store;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(() -> ErasureReport.of("rejectedRows", imports.erase(words(customerId))))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Set<String> words(CustomerId customerId) {
        return store.readEvents(customerId.toString())
                .asStream()
                .flatMap(event -> event.getPayload() instanceof CustomerEvent told ? said(told) : Stream.empty())
                .filter(word -> word.length() >= SHORTEST
                        && !word.equals(Erased.TEXT)
                        && !word.equals(ContactPoint.ERASED.value()))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Stream<String> said(CustomerEvent event) {
        if (event instanceof CustomerRegistered registered) {
            return Stream.concat(
                    Stream.of(registered.name()),
                    registered.contactPoints().stream().map(ContactPoint::value));
        }
        if (event instanceof CustomerRenamed renamed) {
            return Stream.of(renamed.from(), renamed.to());
        }
        return event instanceof ContactPointAdded added
                ? Stream.of(added.contactPoint().value())
                : Stream.empty();
    }
}
