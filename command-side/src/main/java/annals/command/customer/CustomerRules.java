package annals.command.customer;

import static annals.api.customer.CustomerRefusal.PREFERENCE_INVALID;
import static annals.api.customer.CustomerRefusal.TOO_MANY_CONTACT_POINTS;

import annals.api.customer.Channel;
import annals.api.customer.PreferenceKey;
import annals.api.shared.Refusal;
import annals.api.shared.Text;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** What holds for every customer. */
final class CustomerRules {

    static final int MOST_CONTACT_POINTS = 50;

    private CustomerRules() {}

    static Optional<Refusal> mayHaveContactPoints(int count) {
        return count <= MOST_CONTACT_POINTS
                ? Optional.empty()
                : Optional.of(Refusal.of(TOO_MANY_CONTACT_POINTS, "most", MOST_CONTACT_POINTS));
    }

    static Optional<Refusal> mayPrefer(PreferenceKey key, String value) {
        return isValue(key, value)
                ? Optional.empty()
                : Optional.of(Refusal.of(PREFERENCE_INVALID, "key", key, "value", value));
    }

    private static boolean isValue(PreferenceKey key, String value) {
        return switch (key) {
            case PREFERRED_CHANNEL -> isChannel(value);
            case LANGUAGE -> isLanguage(value);
            case CONTACT_TIME -> value.equals(Text.line(value, "The contact time"));
        };
    }

    private static boolean isChannel(String value) {
        try {
            return Channel.valueOf(value) != Channel.NOTE;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLanguage(String value) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(value)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
