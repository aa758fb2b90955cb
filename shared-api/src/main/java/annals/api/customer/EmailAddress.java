package annals.api.customer;

import annals.api.shared.InvalidValue;
import annals.api.shared.Text;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case. Upper and lower case are the same mailbox to every provider that matters, and to the
 * people who type them.
 */
public record EmailAddress(String value) {

    /** Stands in the place of an address that was erased; no mail can ever be sent to it (RFC 2606). */
    public static final EmailAddress ERASED;

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>(),;:\"\\[\\]\\\\]{1,64}@[^\\s@.<>(),;:]+(\\.[^\\s@.<>(),;:]+)+");

    static {
        ERASED = new EmailAddress("erased@erased.invalid");
    }

    /** @throws InvalidValue if it has not the shape of an e-mail address */
    @JsonCreator
    public EmailAddress {
        value = normal(value);
    }

    static String normal(String text) {
        String value = Text.line(text, "The e-mail address").toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new InvalidValue("EMAIL_INVALID", "An e-mail address looks like name@example.com.");
        }
        return value;
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
