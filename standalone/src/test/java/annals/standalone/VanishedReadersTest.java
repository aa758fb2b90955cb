package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import annals.node.Await;
import annals.node.ChildProcess;
import annals.postgresql.Tally;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers of a stream who are there one moment and gone the next, without a word: their network, a namespace of its own, is
 * cut. Only with {@code -Dannals.readers=10} or more, as it makes a network on this machine. Needs Linux, root and the
 * programs ip and curl.
 */
class VanishedReadersTest {

    private static final int READERS = Integer.getInteger("annals.readers", 0);
    private static final String TOKEN = "token-of-the-vanished-readers";
    private static final String SPACE = "annals-vanish";
    private static final String OURS = "10.213.77.1";
    private static final String THEIRS = "10.213.77.2";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GONE = Duration.ofSeconds(45);
    private static final Pattern OPEN = Pattern.compile("(?m)^annals_streams_open(?:\\{.*})? (\\S+)$");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<ChildProcess> readers = new ArrayList<>();
    private final Path directory;

    VanishedReadersTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void end() {
        readers.forEach(ChildProcess::close);
        run("ip", "netns", "del", SPACE);
    }

    @Test
    void readersWhoVanishWithoutAWordAreForgottenSoon() {
        assumeTrue(READERS > 0, "is part of the campaign of faults");
        assumeTrue(connected(), "needs Linux, root, ip and curl");
        var environment = Map.of("ANNALS_ADMIN_TOKEN", TOKEN, "SERVER_ADDRESS", OURS);
        try (var annals = RunningAnnals.start(directory, environment)) {
            for (int i = 0; i < READERS; i++) {
                readers.add(ChildProcess.start(reader(annals), Map.of()));
            }
            Await.that(() -> open(annals) == READERS, PATIENCE);
            run("ip", "netns", "exec", SPACE, "ip", "link", "set", "annals1", "down");
            assertThat(open(annals)).as("the control: nobody told us").isEqualTo(READERS);
            var took = Await.that(() -> open(annals) == 0, PATIENCE);
            new Tally(READERS, 0, 0, 0, 0, 0).tell("vanished readers were forgotten after " + took.toMillis() + " ms");
            assertThat(took).isLessThan(GONE);
        }
    }

    private static boolean connected() {
        return run("ip", "netns", "add", SPACE)
                && run("ip", "link", "add", "annals0", "type", "veth", "peer", "name", "annals1", "netns", SPACE)
                && run("ip", "addr", "add", OURS + "/24", "dev", "annals0")
                && run("ip", "link", "set", "annals0", "up")
                && run("ip", "netns", "exec", SPACE, "ip", "addr", "add", THEIRS + "/24", "dev", "annals1")
                && run("ip", "netns", "exec", SPACE, "ip", "link", "set", "annals1", "up")
                && run("curl", "--version");
    }

    private static boolean run(String... command) {
        try (var process = ChildProcess.start(List.of("sh", "-c", String.join(" ", command)), Map.of())) {
            return process.awaitExit(Duration.ofSeconds(20)) == 0;
        }
    }

    private static List<String> reader(RunningAnnals annals) {
        String address = here(annals, "/api/changes/stream").toString();
        return List.of("ip", "netns", "exec", SPACE, "curl", "-sSN", "-H", "Authorization: Bearer " + TOKEN, address);
    }

    private static URI here(RunningAnnals annals, String path) {
        return URI.create("http://" + OURS + ":" + annals.at(path).getPort() + path);
    }

    private double open(RunningAnnals annals) {
        try {
            var request = HttpRequest.newBuilder(here(annals, "/actuator/prometheus"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build();
            var found = OPEN.matcher(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            return found.find() ? Double.parseDouble(found.group(1)) : -1;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
