package annals.api.audit.trail;

import java.util.List;

/**
 * Why an event happened and what followed from it.
 *
 * @param origin what was ordered and by whom, so that this event came about
 * @param before the events that led to it, the first of them first; empty if somebody asked for it directly
 * @param together what else the same order did to the same record
 * @param caused what followed from it, in the order of the log
 * @param complete false if there is more before, together or after than is told
 * @param position the position of the log at which the answer is true
 */
public record CauseView(
        TrailEntry event,
        Origin origin,
        List<TrailEntry> before,
        List<TrailEntry> together,
        List<TrailEntry> caused,
        boolean complete,
        long position) {

    /** Copies the lists. */
    public CauseView {
        before = List.copyOf(before);
        together = List.copyOf(together);
        caused = List.copyOf(caused);
    }
}
