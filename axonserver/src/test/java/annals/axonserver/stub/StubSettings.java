package annals.axonserver.stub;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a stub is to run.
 *
 * @param folder holds the events
 * @param port 0 takes any free one
 * @param token what clients must bring; {@code null} lets all of them in
 * @param commandTimeout for how long a command may wait for its result
 * @param confirmBeforeSync confirms appends before they are on disk, as Axon Server does unless told otherwise
 * @param certificate which it shows to clients; {@code null} talks to them in plain text
 */
public record StubSettings(
        Path folder,
        int port,
        @Nullable String token,
        Duration commandTimeout,
        boolean confirmBeforeSync,
        @Nullable Certificate certificate) {

    /** Any free port, no access control, and confirmed is what is on disk. */
    public static StubSettings in(Path folder) {
        return new StubSettings(folder, 0, null, Duration.ofMinutes(5), false, null);
    }

    public StubSettings onPort(int newPort) {
        return new StubSettings(folder, newPort, token, commandTimeout, confirmBeforeSync, certificate);
    }

    public StubSettings withToken(@Nullable String newToken) {
        return new StubSettings(folder, port, newToken, commandTimeout, confirmBeforeSync, certificate);
    }

    public StubSettings withCommandTimeout(Duration newTimeout) {
        return new StubSettings(folder, port, token, newTimeout, confirmBeforeSync, certificate);
    }

    public StubSettings withCertificate(Certificate newCertificate) {
        return new StubSettings(folder, port, token, commandTimeout, confirmBeforeSync, newCertificate);
    }

    public StubSettings confirmingBeforeSync() {
        return new StubSettings(folder, port, token, commandTimeout, true, certificate);
    }
}
