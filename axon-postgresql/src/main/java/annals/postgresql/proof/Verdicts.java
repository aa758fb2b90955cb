package annals.postgresql.proof;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process knows against the log. Once something is found, only a check of the whole log takes it back. */
public final class Verdicts {

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private volatile @Nullable Finding finding;

    void found(Finding bad) {
        if (!bad.equals(finding)) {
            LOG.error(
                    "THE LOG IS NOT WHAT WAS SIGNED, from position {}: {} No more checkpoints are signed.",
                    bad.firstBad(),
                    bad.reason());
        }
        finding = bad;
    }

    void clear() {
        if (finding != null) {
            LOG.warn("The whole log was checked and is what was signed; checkpoints are signed again.");
        }
        finding = null;
    }

    /** What is wrong, if something is. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }
}
