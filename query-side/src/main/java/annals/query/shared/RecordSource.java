package annals.query.shared;

import annals.api.access.Actor;
import reactor.core.publisher.Mono;

/** Reads one kind of record as its own address does, at whatever moment the Reactor context says. */
public interface RecordSource {

    /** The kind: customer, deal, ticket, order or shipment. */
    String type();

    /** The record's view; refused as its own address refuses it. */
    Mono<?> read(String id, Actor reader);
}
