package annals.command.privacy;

import static annals.command.privacy.PrivacyFixture.*;

import annals.api.privacy.ConsentTextCommand.PublishConsentText;
import annals.api.privacy.ConsentTextEvent.ConsentTextPublished;
import annals.api.privacy.PrivacyRefusal;
import annals.api.privacy.Purpose;
import annals.command.shared.AggregateSpec;
import org.junit.jupiter.api.Test;

class ConsentTextTest {

    private final AggregateSpec texts = subjects();

    @Test
    void aChangedTextIsTheNextVersion() {
        texts.when(new PublishConsentText(NEWSLETTER, "en", "May we write to you at times?", AT))
                .publishes(new ConsentTextPublished(NEWSLETTER, 2, "en", "May we write to you at times?", AT));
    }

    @Test
    void theSameTextIsNoNewVersion() {
        texts.when(new PublishConsentText(NEWSLETTER, null, "May we write to you?", AT))
                .publishesNothing();
    }

    @Test
    void theFirstTextOfAPurposeIsVersionOne() {
        var calls = new Purpose("calls");
        texts.when(new PublishConsentText(calls, null, "May we call?", AT))
                .publishes(new ConsentTextPublished(calls, 1, null, "May we call?", AT));
    }

    @Test
    void aTextIsInALanguageThatExists() {
        texts.when(new PublishConsentText(NEWSLETTER, "no language", "?", AT)).refuses(PrivacyRefusal.LANGUAGE_INVALID);
    }

    @Test
    void aTextSaysSomething() {
        texts.when(new PublishConsentText(NEWSLETTER, null, " ", AT)).isInvalid("TEXT_EMPTY");
    }
}
