package annals.command.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.privacy.ConsentTextCommand.PublishConsentText;
import annals.api.privacy.ConsentTextEvent.ConsentTextPublished;
import annals.api.privacy.ConsentTextId;
import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The texts that people agree to for one purpose, in versions; a text that somebody agreed to is never changed. */
@AggregateRoot(type = "crm.privacy.consent-text")
class ConsentText {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable ConsentTextId id;

    private int version;
    private String text = "";
    private @Nullable String language;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishConsentText command) {
        String wanted = Text.body(command.text(), "The text");
        if (wanted == null) {
            throw new InvalidValue("TEXT_EMPTY", "The text is needed.");
        }
        ConsentTextRules.mayBeWrittenIn(command.language()).ifPresent(Refused::because);
        if (!wanted.equals(text) || !Objects.equals(command.language(), language)) {
            apply(new ConsentTextPublished(
                    command.purpose(), version + 1, command.language(), wanted, command.occurredAt()));
        }
    }

    @EventSourcingHandler
    void on(ConsentTextPublished event) {
        id = ConsentTextId.of(event.purpose());
        version = event.version();
        text = event.text();
        language = event.language();
    }
}
