package annals.axonserver.faults;

import annals.node.ChildProcess;
import annals.postgresql.FreePort;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A node in a process of its own, on a port of its own. */
final class MortalNode implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Class<?> type;
    private final Map<String, String> environment;
    private final int port = FreePort.next();
    private ChildProcess process;

    /** Begins to start it. */
    MortalNode(Class<?> type, Map<String, String> shared) throws IOException {
        this.type = type;
        this.environment = new HashMap<>(shared);
        environment.put("SERVER_PORT", "" + port);
        environment.put("ANNALS_DATA_DIR", shared.get("ANNALS_KEYS_DIR") + "-node-" + port);
        this.process = ChildProcess.main(type.getName(), environment);
    }

    MortalNode awaitReady() {
        process.awaitLine(line -> line.startsWith("Annals is ready on "), START);
        return this;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    ChildProcess process() {
        return process;
    }

    void kill() {
        process.kill();
    }

    /** As whoever updates it does. */
    void stop() {
        process.interrupt();
        process.awaitExit(START);
    }

    void startAgain() {
        process = ChildProcess.main(type.getName(), environment);
        awaitReady();
    }

    /** STOP makes it hang, CONT lets it go on. */
    void signal(String signal) {
        try (var kill = ChildProcess.start(List.of("kill", "-" + signal, "" + process.pid()), Map.of())) {
            kill.awaitExit(START);
        }
    }

    @Override
    public void close() {
        process.kill();
    }
}
