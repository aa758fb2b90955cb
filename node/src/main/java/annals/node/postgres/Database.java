package annals.node.postgres;

/**
 * Where the product's one database is and who we are there.
 *
 * @param sslMode as libpq spells it, {@code disable} to {@code verify-full}
 */
public record Database(String host, int port, String name, String user, String password, String sslMode) {

    /** Names the place without the password, for sentences and logs. */
    public String place() {
        return host + ":" + port + "/" + name;
    }

    /** Hides the password from every log. */
    @Override
    public String toString() {
        return user + "@" + place();
    }
}
