package annals.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results that are kept, one file for each workload, and the page that is made from them.
 *
 * @param directory usually {@code benchmarks/results}
 */
public record Results(Path directory) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Keeps a result in place of the last one of its workload, and makes the page anew. */
    public void keep(Result result) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(result.workload() + ".json"), JSON.writeValueAsString(result) + "\n");
        makePage();
    }

    /** Writes {@code index.html} from what is kept. */
    public void makePage() throws IOException {
        Files.writeString(directory.resolve("index.html"), Page.of(all()));
    }

    private List<Result> all() throws IOException {
        List<Result> results = new ArrayList<>();
        try (var files = Files.newDirectoryStream(directory, "w*.json")) {
            for (Path file : files) {
                results.add(JSON.readValue(file.toFile(), Result.class));
            }
        }
        results.sort(java.util.Comparator.comparing(Result::workload));
        return results;
    }
}
