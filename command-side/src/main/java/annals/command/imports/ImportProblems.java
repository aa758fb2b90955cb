package annals.command.imports;

import annals.http.Problem;
import annals.http.ProblemSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells callers what is wrong with their mapping, place by place. */
@Component
class ImportProblems implements ProblemSource {

    @Override
    public Optional<Problem> problemOf(Throwable error) {
        return error instanceof MappingInvalid invalid ? Optional.of(problem(invalid)) : Optional.empty();
    }

    private static Problem problem(MappingInvalid invalid) {
        return Problem.of(422, "MAPPING_INVALID", "The mapping, or the file with this mapping, cannot be imported.")
                .at(invalid.faults().stream()
                        .map(fault -> Problem.Fault.at(fault.pointer(), fault.code(), fault.detail()))
                        .toList());
    }
}
