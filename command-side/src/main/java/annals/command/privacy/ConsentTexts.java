package annals.command.privacy;

import static annals.api.privacy.PrivacyRefusal.CONSENT_TEXT_UNKNOWN;

import annals.api.privacy.ConsentTextId;
import annals.api.privacy.Purpose;
import annals.api.shared.Refused;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Lets a consent insist that the text it names was published. Each event of a purpose's texts is one version. */
final class ConsentTexts {

    private final EventStore store;

    ConsentTexts(EventStore store) {
        this.store = store;
    }

    void require(Purpose purpose, int version) {
        long last = store.lastSequenceNumberFor(ConsentTextId.of(purpose).toString())
                        .orElse(-1L)
                + 1;
        if (version < 1 || version > last) {
            throw Refused.because(CONSENT_TEXT_UNKNOWN, "version", version, "purpose", purpose);
        }
    }
}
