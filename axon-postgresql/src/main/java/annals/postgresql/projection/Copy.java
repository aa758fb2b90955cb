package annals.postgresql.projection;

/** A read model as it was at some moment, in a schema of its own. It is dropped when nobody uses it any more. */
final class Copy {

    /**
     * What a copy shows; two moments with the same key show the same.
     *
     * @param position of the last event in it
     * @param included how many events are in it; all up to the position, or fewer
     */
    record Key(String readModel, long position, long included) {

        static Key of(String readModel, Stretch stretch) {
            return new Key(readModel, stretch.position(), stretch.included());
        }

        boolean isWhole() {
            return included == position + 1;
        }
    }

    final Key key;
    final String schema;
    private int users;
    private boolean forgotten;

    Copy(Key key, String schema) {
        this.key = key;
        this.schema = schema;
    }

    /** False if it is about to be dropped. */
    synchronized boolean use() {
        if (!forgotten) {
            users++;
        }
        return !forgotten;
    }

    /** True if it must be dropped now. */
    synchronized boolean leave() {
        users--;
        return forgotten && users == 0;
    }

    /** True if it must be dropped now. */
    synchronized boolean forget() {
        boolean first = !forgotten;
        forgotten = true;
        return first && users == 0;
    }
}
