package annals.query.customer.mentions;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds whom a text addresses: {@code @login}, as {@code @erna.lund} or {@code @erna@lund.example}. */
final class Addressed {

    /** A login's characters; not inside a word, so that an e-mail address addresses nobody. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._@+-])@([A-Za-z0-9][A-Za-z0-9._@+-]{0,99})");

    /** What ends the sentence and not the login. */
    private static final Pattern PUNCTUATION = Pattern.compile("[.@+-]+$");

    private Addressed() {}

    static Set<String> in(String text) {
        var logins = new TreeSet<String>();
        var mention = MENTION.matcher(text);
        while (mention.find()) {
            String login = PUNCTUATION.matcher(mention.group(1)).replaceFirst("");
            logins.add(login.toLowerCase(Locale.ROOT));
        }
        return logins;
    }
}
