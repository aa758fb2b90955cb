package annals.api.customer;

import annals.api.shared.InvalidValue;
import annals.api.shared.Text;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/**
 * One way to reach a customer, in its one normal form: an e-mail address in lower case, a phone number in E.164, an
 * address on one line.
 */
public record ContactPoint(
        @JsonProperty(required = true) ContactPointType type,
        @JsonProperty(required = true) String value) {

    /** Stands in the place of a contact point that was erased. */
    public static final ContactPoint ERASED = email(EmailAddress.ERASED.value());

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{4,14}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+\\S*");

    /** @throws InvalidValue if the value is not of its type */
    public ContactPoint {
        if (type == null) {
            throw new InvalidValue("CONTACT_POINT_TYPE_NEEDED", "A contact point has a type.");
        }
        value = normal(type, Text.line(value, "The contact point's value"));
    }

    /** An e-mail address as a contact point. */
    public static ContactPoint email(String address) {
        return new ContactPoint(ContactPointType.EMAIL, address);
    }

    /** A phone number in E.164 as a contact point. */
    public static ContactPoint phone(String number) {
        return new ContactPoint(ContactPointType.PHONE, number);
    }

    private static String normal(ContactPointType type, String value) {
        return switch (type) {
            case EMAIL -> EmailAddress.normal(value);
            case PHONE, FAX ->
                matching(E164, value, "PHONE_INVALID", "A phone number is in E.164, such as +49301234567.");
            case URL -> matching(URL, value, "URL_INVALID", "A web address starts with https:// or http://.");
            case ADDRESS -> value;
        };
    }

    private static String matching(Pattern pattern, String value, String code, String sentence) {
        if (!pattern.matcher(value).matches()) {
            throw new InvalidValue(code, sentence);
        }
        return value;
    }
}
