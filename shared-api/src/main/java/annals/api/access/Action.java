package annals.api.access;

import java.util.Locale;

/** What can be done with a record: a command that has a route of its own. */
public interface Action {

    /** Where it is sent to by POST: {@code /api/sales/deals/{dealId}/win}. */
    String route();

    /** The route of an action that is called as its last part. */
    static String below(String record, Enum<?> action) {
        return record + '/' + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
