package annals.query.customer.timeline;

import annals.api.access.Department;
import annals.api.customer.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event told for the timeline.
 *
 * @param kind what it is about
 * @param link address of the thing it is about
 * @param text one line
 * @param body what somebody wrote, in full; null if nobody wrote anything
 * @param channel the channel of a contact
 * @param department for which it was done; null leaves it to who did it
 * @param visibleTo the departments that may read it; empty means all
 */
record Told(
        String kind,
        String link,
        String text,
        @Nullable String body,
        @Nullable Channel channel,
        @Nullable Department department,
        Set<Department> visibleTo) {

    static Told of(String kind, String link, String text) {
        return new Told(kind, link, Words.line(text), null, null, null, Set.of());
    }

    Told saying(@Nullable String words) {
        return new Told(kind, link, text, words, channel, department, visibleTo);
    }

    Told on(@Nullable Channel contact) {
        return new Told(kind, link, text, body, contact, department, visibleTo);
    }

    Told onlyFor(Set<Department> departments) {
        return new Told(kind, link, text, body, channel, department, departments);
    }

    Told by(@Nullable Department responsible) {
        return new Told(kind, link, text, body, channel, responsible, visibleTo);
    }
}
