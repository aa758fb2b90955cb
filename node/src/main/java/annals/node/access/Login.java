package annals.node.access;

import annals.api.shared.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name a person signs in with; upper and lower case are the same. */
record Login(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    /** Reads a new login; throws {@link InvalidValue} if it is none. */
    static Login parse(@Nullable String text) {
        Login login = typed(text == null ? "" : text);
        if (!login.isWellFormed()) {
            throw new InvalidValue("LOGIN_INVALID", "A login has up to 100 letters a to z, digits and . _ @ + -.");
        }
        return login;
    }

    /** What somebody typed to sign in; it may be no login at all. */
    static Login typed(String text) {
        return new Login(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether anybody can have it. */
    boolean isWellFormed() {
        return FORM.matcher(text).matches();
    }
}
