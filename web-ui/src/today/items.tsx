import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Schemas } from "@/shared/api/client";
import { Money } from "@/shared/ui/Money";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time, useNow } from "@/shared/ui/Time";
import { calendarDay, duration } from "@/shared/ui/time";
import { words } from "@/shared/ui/words";
import styles from "./Today.module.css";

interface ItemProps {
  to: string;
  title: string;
  below: ReactNode;
  beside: ReactNode;
}

function Item({ to, title, below, beside }: ItemProps) {
  return (
    <li className={styles.item}>
      <Link to={to} className={styles.link}>
        <span className={`${styles.title} one-line`}>{title}</span>
        <span className={`${styles.below} one-line`}>{below}</span>
      </Link>
      <span className={styles.beside}>{beside}</span>
    </li>
  );
}

export function TicketItem({ ticket }: { ticket: Schemas["QueuedTicket"] }) {
  return (
    <Item
      to={`/service/tickets/${ticket.ticketId}`}
      title={ticket.subject}
      below={[ticket.customerName, words(ticket.state)].filter(Boolean).join(" · ")}
      beside={
        ticket.priority === "URGENT" || ticket.priority === "HIGH" ? (
          <StateBadge state={ticket.priority} />
        ) : (
          <Time at={ticket.openedAt} />
        )
      }
    />
  );
}

export function DealItem({ deal }: { deal: Schemas["DealSummary"] }) {
  const now = useNow();
  const inStage = (now.getTime() - Date.parse(deal.inStageSince)) / 1000;
  const due = deal.expectedCloseDate && deal.expectedCloseDate < now.toISOString().slice(0, 10);
  return (
    <Item
      to={`/sales/deals/${deal.dealId}`}
      title={deal.name}
      below={
        <>
          {deal.customerName ?? "No customer yet"} · <Money amount={deal.amount} />
        </>
      }
      beside={
        due ? (
          <StateBadge state="LATE" text="Close date passed" />
        ) : (
          <span className="dimmed">{duration(inStage)} in stage</span>
        )
      }
    />
  );
}

export function OrderItem({ order }: { order: Schemas["OrderCard"] }) {
  const trouble = order.shipments.some((shipment) => shipment.exception);
  return (
    <Item
      to={`/logistics/orders/${order.orderId}`}
      title={order.externalId ?? `Order of ${calendarDay(order.placedAt.slice(0, 10))}`}
      below={[order.customerName, order.promisedDate && `promised ${calendarDay(order.promisedDate)}`]
        .filter(Boolean)
        .join(" · ")}
      beside={
        trouble ? (
          <StateBadge state="EXCEPTION" />
        ) : order.late ? (
          <StateBadge state="LATE" />
        ) : (
          <StateBadge state={order.state} />
        )
      }
    />
  );
}

export function MentionItem({ mention }: { mention: Schemas["Mention"] }) {
  return (
    <Item
      to={mention.link}
      title={`${mention.actor}: ${mention.text}`}
      below={mention.customerName ?? ""}
      beside={<Time at={mention.occurredAt} />}
    />
  );
}
