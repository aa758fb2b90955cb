import { Anchor } from "@mantine/core";
import { Link, useParams } from "react-router";
import { ActionBar } from "@/shared/forms/ActionBar";
import { Answer } from "@/shared/ui/Answer";
import { Fact, Facts } from "@/shared/ui/Facts";
import { did } from "@/shared/ui/lastAction";
import { Money } from "@/shared/ui/Money";
import { PageHeader } from "@/shared/ui/PageHeader";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time, useNow } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { LateBy } from "../LateBy";
import { orderDaysLate } from "../late";
import { orderName } from "../names";
import { type OrderView, useOrder } from "../useOrder";
import { type OrderAction, offered } from "./actions";
import { due } from "./due";
import { Lines } from "./Lines";
import { Shipments } from "./Shipments";
import { useOrderCommand } from "./useOrderCommand";

export function Component() {
  const orderId = useParams().orderId as string;
  const query = useOrder(orderId);
  const isShown = query.data?.orderId === orderId;
  return (
    <Answer query={isShown ? query : { ...query, data: undefined }} what="order" rows={8}>
      {(order) => <Order key={orderId} order={order} />}
    </Answer>
  );
}

function Order({ order }: { order: OrderView }) {
  const name = order.externalId ? `Order ${order.externalId}` : orderName(order);
  const command = useOrderCommand(order.orderId);

  async function carryOut(action: OrderAction, asked: Record<string, unknown>) {
    const done = await command.tell({ name: action.name, body: asked });
    if (done) did({ text: `${action.done} ${name}` });
    return done !== undefined;
  }

  return (
    <>
      <PageHeader title={name} within={order.customerName ?? "Order"}>
        <ActionBar
          actions={offered(order)}
          record={name}
          beside={5}
          isFirstPrimary
          command={command}
          carryOut={carryOut}
        />
      </PageHeader>
      <OrderFacts order={order} />
      <Lines order={order} />
      <Shipments order={order} />
    </>
  );
}

function OrderFacts({ order }: { order: OrderView }) {
  const days = orderDaysLate(order, useNow());
  return (
    <Facts>
      <Fact name="State" isPlain>
        <StateBadge state={order.state} />
      </Fact>
      <Fact name="Customer">
        <Anchor component={Link} to={`/customers/${order.customerId}`}>
          {order.customerName ?? "Customer"}
        </Anchor>
      </Fact>
      <Fact name="Placed">
        <Time at={order.placedAt} />
      </Fact>
      <Fact name="Promised">{order.promisedDate ? calendarDay(order.promisedDate) : "–"}</Fact>
      <Fact name="Late by">
        <LateBy days={days} />
      </Fact>
      <Fact name="Paid">
        <Money amount={order.paid} />
      </Fact>
      <Fact name="Due">
        <Money amount={due(order.net, order.paid)} />
      </Fact>
      {order.dealId && (
        <Fact name="Came of">
          <Anchor component={Link} to={`/sales/deals/${order.dealId}`}>
            its deal
          </Anchor>
        </Fact>
      )}
      {order.cancelReason && <Fact name="Cancelled because">{order.cancelReason}</Fact>}
    </Facts>
  );
}
