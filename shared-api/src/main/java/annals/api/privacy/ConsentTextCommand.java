package annals.api.privacy;

import annals.api.shared.DomainCommand;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done to the texts that people agree to. */
public sealed interface ConsentTextCommand extends DomainCommand {

    /** What the text is about. */
    Purpose purpose();

    /** The texts of that purpose. */
    @TargetAggregateIdentifier
    default ConsentTextId consentTextId() {
        return ConsentTextId.of(purpose());
    }

    /** Makes a text the one that people agree to from now on. */
    record PublishConsentText(Purpose purpose, @Nullable String language, String text, Instant occurredAt)
            implements ConsentTextCommand {}
}
