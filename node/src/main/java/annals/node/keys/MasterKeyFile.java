package annals.node.keys;

import annals.node.start.StartRefused;
import annals.postgresql.encryption.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Finds the master key, or makes one for an installation that has no keys yet. */
final class MasterKeyFile {

    private MasterKeyFile() {}

    /**
     * Reads {@code master.key} in the directory of the keys, or makes it.
     *
     * @throws StartRefused if it is missing though there are keys that only it can open, or cannot be used
     */
    static MasterKeys open(Path directory, DataSource keys) {
        Path file = directory.resolve("master.key");
        try {
            if (Files.exists(file)) {
                return MasterKeys.read(file);
            }
            requireNoKeys(file, keys);
            Files.createDirectories(directory);
            return MasterKeys.create(file);
        } catch (IOException e) {
            throw new StartRefused("The master key in " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static void requireNoKeys(Path file, DataSource keys) {
        try (var connection = keys.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select from keys.subject_key limit 1")) {
            if (rows.next()) {
                throw new StartRefused("The master key is missing: put " + file
                        + " back from where the data directory was copied. Without it nothing personal can be read.");
            }
        } catch (SQLException e) {
            throw new StartRefused("The keys cannot be reached: " + e.getMessage() + ".", e);
        }
    }
}
