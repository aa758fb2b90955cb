package annals.api.customer.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for on the pages of a timeline; null means anything.
 *
 * @param words each of them is part of the text, in capitals or not
 * @param from when it happened at the earliest
 * @param to when it happened no longer
 */
public record TimelineSearch(
        @Nullable String words,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Looks for nothing in particular. */
    public static final TimelineSearch ANYTHING = new TimelineSearch(null, null, null);
}
