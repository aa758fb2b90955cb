package annals.api.shared;

/** What stands in the place of something personal once it was erased. */
public final class Erased {

    /** In the place of a text. */
    public static final String TEXT = "[erased]";

    private Erased() {}
}
