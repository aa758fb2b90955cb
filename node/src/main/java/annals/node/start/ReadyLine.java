package annals.node.start;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;

/** The last line of a start, which people and scripts wait for. */
public final class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);
    private static final double MILLIS = 1000;

    private ReadyLine() {}

    /** Writes it, with the address to open and the seconds the start took. */
    public static void tell(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS;
        LOG.info(
                "Annals is ready on http://localhost:{} (started in {} s)",
                port,
                String.format(Locale.ROOT, "%.1f", seconds));
    }
}
