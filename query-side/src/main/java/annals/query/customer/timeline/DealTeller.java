package annals.query.customer.timeline;

import annals.api.access.Department;
import annals.api.sales.deal.DealEvent;
import annals.api.sales.deal.DealEvent.CloseDateForecast;
import annals.api.sales.deal.DealEvent.DealAmountChanged;
import annals.api.sales.deal.DealEvent.DealLinked;
import annals.api.sales.deal.DealEvent.DealLost;
import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealOwnerAssigned;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.DealEvent.DealWon;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DealTeller implements Teller<DealEvent> {

    @Override
    public Class<DealEvent> events() {
        return DealEvent.class;
    }

    @Override
    public String thing(DealEvent event) {
        return "/api/sales/deals/" + event.dealId();
    }

    @Override
    public boolean titled() {
        return true;
    }

    @Override
    public Optional<String> title(DealEvent event) {
        if (event instanceof DealOpened opened) {
            return Optional.of(opened.name());
        }
        return event instanceof DealLinked linked ? Optional.of(linked.name()) : Optional.empty();
    }

    @Override
    public Told tell(DealEvent event, String title) {
        String line = "Deal " + Words.quoted(title) + ' ' + rest(event);
        return Told.of("deal", thing(event), line).by(Department.SALES);
    }

    private static String rest(DealEvent event) {
        if (event instanceof DealOpened opened) {
            return "opened: " + opened.amount() + ", " + Words.of(opened.stage());
        }
        if (event instanceof DealLinked) {
            return "is this customer's";
        }
        if (event instanceof DealMoved moved) {
            return "moved from " + Words.of(moved.from()) + " to " + Words.of(moved.to()) + " (" + moved.probability()
                    + " %)";
        }
        if (event instanceof DealAmountChanged changed) {
            return "is about " + changed.to() + " instead of " + changed.from();
        }
        if (event instanceof CloseDateForecast forecast) {
            return "is expected to close on " + forecast.to();
        }
        return event instanceof DealOwnerAssigned assigned ? "is looked after by " + assigned.owner() : closing(event);
    }

    private static String closing(DealEvent event) {
        if (event instanceof DealWon won) {
            return "won: " + won.amount();
        }
        if (event instanceof DealLost lost) {
            return "lost: " + Words.of(lost.reason()) + (lost.competitor() == null ? "" : ", to " + lost.competitor());
        }
        return "taken up again: " + Words.of(((DealReopened) event).to());
    }
}
