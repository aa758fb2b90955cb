package annals.command.imports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Where the files of one import are kept: what was uploaded until it is done, what came of it for good. */
record ImportFolder(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ImportFolder of(Path root, UUID importId) {
        return new ImportFolder(root.resolve(importId.toString()));
    }

    /** All imports below a folder, the oldest first; uploads that never ended are removed. */
    static List<ImportFolder> all(Path root) throws IOException {
        Files.createDirectories(root);
        try (var folders = Files.list(root)) {
            var all = folders.sorted().map(ImportFolder::new).toList();
            for (ImportFolder folder : all) {
                if (folder.job().isEmpty()) {
                    folder.delete();
                }
            }
            return all.stream().filter(folder -> Files.exists(folder.path)).toList();
        }
    }

    Path mapping() {
        return path.resolve("mapping.json");
    }

    Path rows() {
        return path.resolve("rows.csv");
    }

    Path lines() {
        return path.resolve("lines.csv");
    }

    Path rejections() {
        return path.resolve("rejections.csv");
    }

    Optional<ImportJob> job() throws IOException {
        return read("job.json", ImportJob.class);
    }

    Optional<ImportView> end() throws IOException {
        return read("end.json", ImportView.class);
    }

    /** Makes the upload an import: from here on it will be done, whatever happens to this process. */
    void accept(ImportJob job) throws IOException {
        for (Path file : List.of(mapping(), rows(), lines())) {
            if (Files.exists(file)) {
                force(file);
            }
        }
        write("job.json", job);
    }

    /** Notes how the import ended, and lets go of what was uploaded. */
    void end(ImportView view) throws IOException {
        write("end.json", view);
        Files.deleteIfExists(rows());
        Files.deleteIfExists(lines());
    }

    void delete() throws IOException {
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private <T> Optional<T> read(String name, Class<T> type) throws IOException {
        Path file = path.resolve(name);
        return Files.exists(file) ? Optional.of(JSON.readValue(Files.readAllBytes(file), type)) : Optional.empty();
    }

    private void write(String name, Object content) throws IOException {
        Path half = path.resolve(name + ".half");
        Files.write(half, JSON.writeValueAsBytes(content));
        force(half);
        Files.move(half, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        forceFolder(path);
        forceFolder(path.resolve(".."));
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and makes the names of files durable by itself
        }
    }
}
