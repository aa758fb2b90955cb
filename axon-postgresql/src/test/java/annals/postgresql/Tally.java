package annals.postgresql;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a test of a fault has counted, told as one line that the campaign of faults reads.
 *
 * @param acknowledged what callers were told is there
 * @param lost of it, what is not there
 * @param doubled what is there more than once
 * @param reordered what stands elsewhere than callers were told
 * @param skipped what a reader passed over, or positions without an event
 * @param unacknowledged what is there though no caller was told, which is allowed
 */
public record Tally(long acknowledged, long lost, long doubled, long reordered, long skipped, long unacknowledged) {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    /** Tells it, and something beside it. */
    public void tell(String beside) {
        LOG.info("{} {}", this, beside);
    }

    /** Tells it as what a control found, which should not be all zero. */
    public void tellOfControl(String beside) {
        LOG.info("control {} {}", this, beside);
    }

    @Override
    public String toString() {
        return "tally: acknowledged=%d lost=%d doubled=%d reordered=%d skipped=%d unacknowledged=%d"
                .formatted(acknowledged, lost, doubled, reordered, skipped, unacknowledged);
    }
}
