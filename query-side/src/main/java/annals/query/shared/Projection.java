package annals.query.shared;

import annals.postgresql.projection.ReadModelDefinition;
import annals.postgresql.projection.Table;
import java.util.List;

/** Fills one read model from the log; the assembly runs every projection it finds. */
public interface Projection {

    /** The read model's name, which is also its package and its address: {@code sales.pipeline}. */
    String readModel();

    /** Every table it fills. Their names have no schema, because copies of them stand in others. */
    List<Table> tables();

    /** Says what is special about how this one runs; most leave it. */
    default void configure(ReadModelDefinition definition) {}
}
