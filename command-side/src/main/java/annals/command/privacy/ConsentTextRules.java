package annals.command.privacy;

import static annals.api.privacy.PrivacyRefusal.LANGUAGE_INVALID;

import annals.api.shared.Refusal;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for every text that people agree to. */
final class ConsentTextRules {

    private ConsentTextRules() {}

    static Optional<Refusal> mayBeWrittenIn(@Nullable String language) {
        return language == null || isLanguage(language) ? Optional.empty() : Optional.of(Refusal.of(LANGUAGE_INVALID));
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
