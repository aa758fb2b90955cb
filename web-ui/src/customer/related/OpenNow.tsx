import { useState } from "react";
import { Link } from "react-router";
import { OpenDealDialog } from "@/sales/open/OpenDealDialog";
import { usePipelines } from "@/sales/usePipelines";
import { NewTicket } from "@/service/queue/NewTicket";
import type { Schemas } from "@/shared/api/client";
import { useMoment } from "@/shared/moment/useMoment";
import { useHasRole } from "@/shared/session/useSession";
import { Answer } from "@/shared/ui/Answer";
import { Money } from "@/shared/ui/Money";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { words } from "@/shared/ui/words";
import { countOf, Group, Item, List, New } from "./parts";
import styles from "./Related.module.css";
import { useDealsOf, useOrdersOf, useTicketsOf } from "./useRelated";

const OVER = ["DELIVERED", "RETURNED", "CANCELLED"];

interface Props {
  customerId: string;
  name: string;
  /** Nothing new is begun with somebody who was erased. */
  isErased: boolean;
}

/** What is open with a customer, of all departments. */
export function OpenNow({ customerId, name, isErased }: Props) {
  const { isPast } = useMoment();
  return (
    <section className={styles.related} aria-labelledby="open-heading">
      <h2 id="open-heading">{isPast ? "Open then" : "Open now"}</h2>
      <Deals customerId={customerId} name={name} isErased={isErased} />
      <Tickets customerId={customerId} name={name} isErased={isErased} />
      <Orders customerId={customerId} />
    </section>
  );
}

function Deals({ customerId, name, isErased }: Props) {
  const query = useDealsOf(customerId);
  const pipeline = usePipelines().find((each) => each.pipeline === "default");
  const { isPast } = useMoment();
  const may = useHasRole("sales_rep", "sales_manager", "admin", "integration_client") && !isErased && !isPast;
  const [opening, setOpening] = useState(false);
  const open = query.data?.entries.filter((deal) => deal.state === "OPEN" || deal.state === "ON_HOLD") ?? [];
  return (
    <Group
      title="Deals"
      count={query.data && countOf(open.length, query.data.nextCursor)}
      action={may && <New name="Open deal" onClick={() => setOpening(true)} />}
    >
      <Answer query={query} what="deals" rows={2}>
        {() => (
          <List none="No open deal.">
            {open.map((deal) => (
              <Item key={deal.dealId} to={`/sales/deals/${deal.dealId}`} name={deal.name}>
                <span>
                  {words(deal.stage)} · {deal.probability} %
                </span>
                <Money amount={deal.amount} />
              </Item>
            ))}
          </List>
        )}
      </Answer>
      {opening && (
        <OpenDealDialog pipeline={pipeline} customer={{ customerId, name }} onClose={() => setOpening(false)} />
      )}
    </Group>
  );
}

function Tickets({ customerId, name, isErased }: Props) {
  const query = useTicketsOf(customerId);
  const { isPast } = useMoment();
  const isAllowed = useHasRole(
    "sales_rep",
    "sales_manager",
    "service_agent",
    "service_supervisor",
    "logistics_clerk",
    "marketer",
    "admin",
    "integration_client",
  );
  const may = isAllowed && !isPast;
  const [opening, setOpening] = useState(false);
  return (
    <Group
      title="Tickets"
      count={query.data && countOf(query.data.entries.length, query.data.nextCursor)}
      action={may && !isErased && <New name="New ticket" onClick={() => setOpening(true)} />}
    >
      <Answer query={query} what="tickets" rows={2}>
        {({ entries }) => (
          <List none="No ticket is open.">
            {entries.map((ticket) => (
              <Item key={ticket.ticketId} to={`/service/tickets/${ticket.ticketId}`} name={ticket.subject}>
                <StateBadge state={ticket.state} />
                {ticket.priority === "NORMAL" ? <span /> : <StateBadge state={ticket.priority} />}
                <Time at={ticket.openedAt} />
              </Item>
            ))}
          </List>
        )}
      </Answer>
      {opening && <NewTicket customer={{ customerId, name }} onClose={() => setOpening(false)} />}
    </Group>
  );
}

function Orders({ customerId }: { customerId: string }) {
  const query = useOrdersOf(customerId);
  const open = query.data?.entries.filter((order) => !OVER.includes(order.state)) ?? [];
  return (
    <Group title="Orders" count={query.data && countOf(open.length, query.data.nextCursor)}>
      <Answer query={query} what="orders" rows={2}>
        {() => (
          <List none="No order is under way.">
            {open.map((order) => (
              <Order key={order.orderId} order={order} />
            ))}
          </List>
        )}
      </Answer>
    </Group>
  );
}

function Order({ order }: { order: Schemas["OrderCard"] }) {
  return (
    <Item to={`/logistics/orders/${order.orderId}`} name={order.externalId ? `Order ${order.externalId}` : "Order"}>
      <StateBadge
        state={order.late ? "LATE" : order.state}
        text={order.late ? `${words(order.state)}, late` : words(order.state)}
      />
      <span>{order.promisedDate && `for ${calendarDay(order.promisedDate)}`}</span>
      {order.shipments.map((shipment) => (
        <Link key={shipment.shipmentId} to={`/logistics/shipments/${shipment.shipmentId}`} className={styles.shipment}>
          {shipment.carrier}: {words(shipment.exception ?? shipment.status)}
        </Link>
      ))}
    </Item>
  );
}
