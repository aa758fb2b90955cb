package annals.command.customer;

import annals.api.customer.ContactPoint;
import annals.api.customer.ContactPointType;
import annals.api.shared.InvalidValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.jspecify.annotations.Nullable;

/** Brings phone and fax numbers, as people write them, into E.164. */
public final class PhoneNumbers {

    private PhoneNumbers() {}

    /**
     * Answers the contact point in its normal form.
     *
     * @param region the ISO 3166 country in which the number is dialled; null if it starts with +
     * @throws InvalidValue if it is no number of that region
     */
    public static ContactPoint normal(ContactPointType type, String value, @Nullable String region) {
        return switch (type) {
            case PHONE, FAX -> new ContactPoint(type, e164(value, region));
            case EMAIL, ADDRESS, URL -> new ContactPoint(type, value);
        };
    }

    private static String e164(String value, @Nullable String region) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(value, region);
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // answered below, in our words
        }
        throw new InvalidValue("PHONE_INVALID", "A phone number is in E.164, such as +49301234567, or has its region.");
    }
}
