package annals.command.imports;

import annals.command.imports.mapping.MappingCheck.Fault;
import java.util.List;

/** An upload is refused because its mapping and its files do not fit. */
final class MappingInvalid extends RuntimeException {

    private final transient List<Fault> faults;

    MappingInvalid(List<Fault> faults) {
        super("The mapping does not fit.", null, false, false);
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
