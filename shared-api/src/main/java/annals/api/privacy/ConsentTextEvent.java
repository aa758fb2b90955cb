package annals.api.privacy;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to the texts that people agree to. Stored for ever: see CONTRIBUTING, "Change an event". */
public sealed interface ConsentTextEvent extends DomainEvent {

    /** From now on people agree to this text; versions count from 1 for each purpose. */
    @EventType("crm.privacy.consent-text.published")
    record ConsentTextPublished(
            Purpose purpose, int version, @Nullable String language, String text, Instant occurredAt)
            implements ConsentTextEvent {}
}
