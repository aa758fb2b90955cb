package annals.node.postgres;

import annals.node.start.StartRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code ANNALS_POSTGRES_URL}. */
public final class DatabaseUrl {

    private static final int DEFAULT_PORT = 5432;
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private DatabaseUrl() {}

    /** Reads the address of a database; throws {@link StartRefused}, without repeating the text, if it is none. */
    public static Database parse(String text) {
        return parse("ANNALS_POSTGRES_URL", text);
    }

    /** As {@link #parse(String)}, for the address that another variable holds. */
    public static Database parse(String variable, String text) {
        URI uri = uri(variable, text);
        String[] login = split(uri.getRawUserInfo(), ":");
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (!SCHEMES.contains(String.valueOf(uri.getScheme()))
                || uri.getHost() == null
                || login.length != 2
                || path.length() < 2) {
            throw malformed(variable);
        }
        return new Database(
                uri.getHost().replace("[", "").replace("]", ""),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                decode(path.substring(1)),
                decode(login[0]),
                decode(login[1]),
                sslMode(variable, uri.getRawQuery()));
    }

    private static URI uri(String variable, String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            // The exception quotes the text, and with it the password.
            throw malformed(variable);
        }
    }

    private static String sslMode(String variable, @Nullable String query) {
        if (query == null) {
            return "prefer";
        }
        String[] parameter = query.split("=", 2);
        if (parameter.length != 2 || !parameter[0].equals("sslmode") || !SSL_MODES.contains(parameter[1])) {
            throw new StartRefused(variable + " may end with ?sslmode= and one of "
                    + String.join(", ", SSL_MODES.stream().sorted().toList()) + ", and with no other parameter.");
        }
        return parameter[1];
    }

    private static String[] split(@Nullable String text, String separator) {
        return text == null ? new String[0] : text.split(separator, 2);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static StartRefused malformed(String variable) {
        return new StartRefused(variable + " does not have the form postgresql://user:password@host:port/database"
                + " (special characters in the password are written percent-encoded).");
    }
}
