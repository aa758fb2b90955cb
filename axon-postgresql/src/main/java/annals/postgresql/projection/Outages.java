package annals.postgresql.projection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each read model and outage that it waits for the database, however often it tries. */
final class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(String processor, Throwable error) {
        if (told.add(processor)) {
            LOG.warn(
                    "{} waits for the database and goes on where it stood once it is back: {}",
                    processor,
                    DatabaseAway.reason(error));
        }
        LOG.debug("{} waits for the database", processor, error);
    }

    /** The database has answered. */
    void over(String processor) {
        told.remove(processor);
    }
}
