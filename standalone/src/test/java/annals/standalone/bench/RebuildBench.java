package annals.standalone.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Events per second of a rebuild of all read models together. Arguments: address, token, rounds. */
final class RebuildBench {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildBench.class);

    private RebuildBench() {}

    public static void main(String[] arguments) throws Exception {
        var product = new Product(arguments[0], arguments[1]);
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            JsonNode status = product.get("/api/status");
            long events = status.path("head").asLong() + 1;
            long start = System.nanoTime();
            for (JsonNode model : status.path("readModels")) {
                product.post(
                        "/api/administration/read-models/" + model.path("name").asString("") + "/rebuild", "{}");
            }
            while (behind(product.get("/api/status"))) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.info(String.format(
                    Locale.ROOT, "%d events in %.1f s: %.0f events/s", events, seconds, events / seconds));
        }
        Runtime.getRuntime().exit(0);
    }

    private static boolean behind(JsonNode status) {
        for (JsonNode rebuild : status.path("rebuilds")) {
            if (!rebuild.path("state").asString("").equals("SWITCHED")) {
                return true;
            }
        }
        return false;
    }
}
