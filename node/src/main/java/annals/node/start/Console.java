package annals.node.start;

/** Tells whoever starts the product what must not stand in any log; the one place that writes to standard output. */
public final class Console {

    private Console() {}

    /** Writes one line. */
    public static void tell(String line) {
        System.out.println(line);
    }
}
