package annals.benchmarks.side;

/** Has read models that follow its log. */
@FunctionalInterface
public interface Following {

    /** How many events the read model that is furthest behind has not applied yet. */
    long lag() throws Exception;
}
