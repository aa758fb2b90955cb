package annals.api.logistics.board;

import annals.api.logistics.order.OrderState;

/** How many orders are in a state, and how many of those are late. */
public record StateCount(OrderState state, long orders, long late) {}
