package annals.postgresql.projection;

/** A read model did not reach the wanted position, or could not be read at all, in time. The caller may try again. */
public final class ReadModelBehindException extends RuntimeException {

    private final String readModel;
    private final long wanted;
    private final long position;

    ReadModelBehindException(String readModel, long wanted, long position) {
        super(
                wanted == ReadModelReader.ANY
                        ? readModel + " could not be read in time"
                        : readModel + " is at position " + position + ", not yet at " + wanted);
        this.readModel = readModel;
        this.wanted = wanted;
        this.position = position;
    }

    /** The read model's name. */
    public String readModel() {
        return readModel;
    }

    /** The position that the caller asked for. */
    public long wanted() {
        return wanted;
    }

    /** The position last seen. */
    public long position() {
        return position;
    }
}
