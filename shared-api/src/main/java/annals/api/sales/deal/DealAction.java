package annals.api.sales.deal;

import annals.api.access.Action;
import annals.api.sales.pipeline.StageCategory;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with an opened deal, named as the routes are, in the order in which it is usually done. */
public enum DealAction implements Action {
    MOVE,
    WIN,
    LOSE,
    CHANGE_AMOUNT,
    FORECAST_CLOSE_DATE,
    ASSIGN_OWNER,
    LINK_CUSTOMER,
    REOPEN;

    @Override
    public String route() {
        return Action.below("/api/sales/deals/{dealId}", this);
    }

    /**
     * The actions that a deal allows, in their order.
     *
     * @param linked whether its customer is known
     */
    public static Set<DealAction> allowed(StageCategory state, boolean linked) {
        var allowed = state.closes() ? EnumSet.of(ASSIGN_OWNER, REOPEN) : EnumSet.range(MOVE, ASSIGN_OWNER);
        if (!linked) {
            allowed.add(LINK_CUSTOMER);
        }
        return Collections.unmodifiableSet(allowed);
    }
}
