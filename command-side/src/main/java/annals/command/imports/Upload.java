package annals.command.imports;

import annals.api.shared.InvalidValue;
import annals.command.imports.csv.CsvFile;
import annals.command.imports.csv.CsvRow;
import annals.command.imports.mapping.Header;
import annals.command.imports.mapping.Mapping;
import annals.command.imports.mapping.MappingCheck;
import annals.command.imports.mapping.MappingCheck.Fault;
import annals.command.imports.mapping.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.codec.DecodingException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** Looks at what was uploaded before it becomes an import. */
final class Upload {

    private Upload() {}

    /** Answers the mapping; throws the refusal if it does not fit the files. */
    static Mapping check(ImportFolder folder) throws IOException {
        require(folder.mapping(), "mapping");
        require(folder.rows(), "file");
        Mapping mapping = mapping(folder);
        refuse(MappingCheck.of(mapping));
        if (mapping.kind().hasLines()) {
            require(folder.lines(), "lines");
        }
        List<Fault> faults = new ArrayList<>(faults(folder.rows(), "file", mapping, mapping.table(), ""));
        Table lines = mapping.lines();
        if (lines != null) {
            faults.addAll(faults(folder.lines(), "lines", mapping, lines, "/lines"));
        }
        refuse(faults);
        return mapping;
    }

    private static Mapping mapping(ImportFolder folder) throws IOException {
        try {
            return MappingFile.read(Files.readAllBytes(folder.mapping()));
        } catch (JacksonException e) {
            throw new ServerWebInputException(
                    "The mapping cannot be read.", null, new DecodingException("The mapping cannot be read.", e));
        }
    }

    private static List<Fault> faults(Path file, String part, Mapping mapping, Table table, String pointer)
            throws IOException {
        try (var csv = CsvFile.open(file, mapping.format())) {
            CsvRow first = csv.next();
            if (first == null) {
                throw new InvalidValue("FILE_EMPTY", "The part '" + part + "' has no row, not even a header.");
            }
            if (first.fault() != null) {
                throw new InvalidValue(
                        first.fault().code(),
                        "The header of the part '" + part + "': "
                                + first.fault().sentence());
            }
            return MappingCheck.of(table, new Header(first.cells()), pointer);
        }
    }

    private static void require(Path file, String part) {
        if (!Files.exists(file)) {
            throw new InvalidValue("PART_MISSING", "The upload has no part '" + part + "'.");
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new MappingInvalid(faults);
        }
    }
}
