package annals.command.imports.rows;

import annals.api.customer.CustomerId;
import annals.api.shared.InvalidValue;
import annals.command.imports.mapping.Values;
import annals.command.shared.RequestContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where rows come from.
 *
 * @param source the other system's name
 * @param uploadedAt when what tells no time of its own is taken to have happened
 */
public record Origin(String source, RequestContext context, Instant uploadedAt) {

    /** The longest id of another system, in characters. */
    private static final int LONGEST_ID = 200;

    /** What an id of the other system is called by us. */
    String key(String externalId) {
        if (externalId.length() > LONGEST_ID) {
            throw new InvalidValue("ID_TOO_LONG", "An id has at most " + LONGEST_ID + " characters.");
        }
        return source + ':' + externalId;
    }

    @Nullable
    CustomerId customer(Values values) {
        return values.value("customer", id -> CustomerId.derivedFrom(key(id)));
    }

    CustomerId needCustomer(Values values) {
        return values.need("customer", id -> CustomerId.derivedFrom(key(id)));
    }

    /** A moment that lies in the time which can be told of. */
    @Nullable
    Instant moment(Values values, String field) {
        return values.value(field, text -> told(values, text));
    }

    Instant needMoment(Values values, String field) {
        return values.need(field, text -> told(values, text));
    }

    private Instant told(Values values, String text) {
        return context.occurredAt(values.notation().instant(text));
    }
}
