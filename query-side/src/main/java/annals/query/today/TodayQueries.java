package annals.query.today;

import annals.api.access.Actor;
import annals.api.customer.mentions.Mention;
import annals.api.logistics.board.OrderCard;
import annals.api.sales.deal.DealSummary;
import annals.api.service.queue.QueuedTicket;
import annals.api.today.TodayList;
import annals.api.today.TodayView;
import annals.postgresql.projection.Answer;
import annals.query.customer.mentions.MyMentions;
import annals.query.logistics.board.LateOrders;
import annals.query.sales.deal.MyDeals;
import annals.query.service.queue.MyTickets;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks each department what waits for somebody. */
@Component
class TodayQueries {

    private static final int MOST = 8;

    private final MyTickets tickets;
    private final MyDeals deals;
    private final LateOrders orders;
    private final MyMentions mentions;

    TodayQueries(MyTickets tickets, MyDeals deals, LateOrders orders, MyMentions mentions) {
        this.tickets = tickets;
        this.deals = deals;
        this.orders = orders;
        this.mentions = mentions;
    }

    Mono<TodayView> answer(Actor actor, long atLeast) {
        return Mono.zip(
                        tickets.of(actor.id(), MOST, atLeast),
                        deals.of(actor.id(), MOST, atLeast),
                        orders.of(actor.id(), actor.department(), MOST, atLeast),
                        mentions.of(actor.id(), actor.department(), MOST, atLeast))
                .map(all -> view(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private static TodayView view(
            Answer<TodayList<QueuedTicket>> tickets,
            Answer<TodayList<DealSummary>> deals,
            Answer<TodayList<OrderCard>> orders,
            Answer<TodayList<Mention>> mentions) {
        long position = LongStream.of(tickets.position(), deals.position(), orders.position(), mentions.position())
                .min()
                .orElseThrow();
        return new TodayView(tickets.value(), deals.value(), orders.value(), mentions.value(), position);
    }
}
