package annals.postgresql.projection;

/** The read model as it was at a moment is still being put together. The caller may ask again in a while. */
public final class MomentNotReadyException extends RuntimeException {

    MomentNotReadyException(String readModel) {
        super(readModel + " as it was then is being put together");
    }
}
