package annals.api.today;

import annals.api.customer.mentions.Mention;
import annals.api.logistics.board.OrderCard;
import annals.api.sales.deal.DealSummary;
import annals.api.service.queue.QueuedTicket;

/**
 * What waits for whoever asks.
 *
 * @param tickets of theirs that are not finished, the most pressing first
 * @param deals of theirs that are open, those first that should have been closed by now
 * @param lateShipments orders that are late or in trouble, those of their customers first
 * @param mentions of the last 14 days, the latest first
 * @param position the log position up to which nothing is missing
 */
public record TodayView(
        TodayList<QueuedTicket> tickets,
        TodayList<DealSummary> deals,
        TodayList<OrderCard> lateShipments,
        TodayList<Mention> mentions,
        long position) {}
