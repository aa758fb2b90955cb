package annals.benchmarks.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of an empty PostgreSQL, made once, and the program that serves a copy of them.
 *
 * @param server {@code postgres}
 */
record EmptyCluster(Path files, Path server) {

    /** Makes them in a directory of its own. */
    static EmptyCluster in(Path files) throws IOException {
        var made = EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .start();
        try {
            var lines = Files.readAllLines(files.resolve("postmaster.pid"));
            var server = ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
            return new EmptyCluster(
                    files, Path.of(server.flatMap(it -> it.info().command()).orElseThrow()));
        } finally {
            made.close();
        }
    }

    /** Copies the files to a place that does not exist yet, on disk when this answers, as when they were made there. */
    Path copyTo(Path place) throws IOException {
        Shell.run("cp", "-a", files.toString(), place.toString());
        Shell.run("sync", "-f", place.toString());
        return place;
    }

    /** How the server is started; it refuses to be root, who steps out of its rights. */
    List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        if (Shell.isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(server.toString());
        return command;
    }
}
