package annals.postgresql.projection;

/** A crash of the database has taken away what nobody had waited for to be on disk; it can be made again. */
final class LostByCrashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostByCrashException() {
        super("A crash of the database has taken away what was made before it");
    }
}
