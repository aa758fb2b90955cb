import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import type { HeldRow as Held } from "@/shared/live/heldRows";
import { HeldRow } from "@/shared/ui/HeldRow";
import live from "@/shared/ui/live.module.css";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time, useNow } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { Exception } from "../Exception";
import { LateBy } from "../LateBy";
import { type Order, orderDaysLate, type Shipment } from "../late";
import { orderName, shipmentName } from "../names";
import { useOrder } from "../useOrder";
import styles from "./Board.module.css";
import { type BoardFilter, whyGone } from "./filter";

export function BoardRow({ held, filter }: { held: Held<Order>; filter: BoardFilter }) {
  const order = held.row;
  const days = orderDaysLate(order, useNow());
  return (
    <HeldRow held={held}>
      <td className={styles.order}>
        <Anchor component={Link} to={`/logistics/orders/${order.orderId}`} data-row={held.id} fw={500}>
          {orderName(order)}
        </Anchor>{" "}
        {held.gone && <GoneReason orderId={held.id} filter={filter} />}
        <span className={styles.second}>
          <StateBadge state={order.state} />
          {days > 0 && <LateBy days={days} />}
          <span className="one-line">{order.customerName}</span>
        </span>
      </td>
      <td className={`one-line ${styles.customer} ${styles.wide}`}>
        <Anchor component={Link} to={`/customers/${order.customerId}`} c="var(--text)">
          {order.customerName ?? "Customer"}
        </Anchor>
      </td>
      <td className={styles.wide}>
        <StateBadge state={order.state} />
      </td>
      <td className={`number ${styles.wide}`}>{order.promisedDate ? calendarDay(order.promisedDate) : "–"}</td>
      <td className={`number ${styles.wide}`}>
        <LateBy days={days} />
      </td>
      <td className={`${styles.carrier} ${styles.wide}`}>
        <Each shipments={order.shipments}>{(shipment) => <ShipmentLink shipment={shipment} />}</Each>
      </td>
      <td className={styles.wide}>
        <Each shipments={order.shipments}>{(shipment) => <LastStatus shipment={shipment} />}</Each>
      </td>
    </HeldRow>
  );
}

function Each({ shipments, children }: { shipments: Shipment[]; children: (shipment: Shipment) => React.ReactNode }) {
  if (shipments.length === 0) return <span className="dimmed">–</span>;
  return (
    <ul className={`list ${styles.shipments}`}>
      {shipments.map((shipment) => (
        <li key={shipment.shipmentId}>{children(shipment)}</li>
      ))}
    </ul>
  );
}

function ShipmentLink({ shipment }: { shipment: Shipment }) {
  const name = shipment.trackingNumber ? `${shipment.carrier} ${shipmentName(shipment)}` : shipment.carrier;
  return (
    <Anchor component={Link} to={`/logistics/shipments/${shipment.shipmentId}`} className="one-line" title={name}>
      {name}
    </Anchor>
  );
}

function LastStatus({ shipment }: { shipment: Shipment }) {
  return (
    <>
      {shipment.exception ? <Exception kind={shipment.exception} /> : <StateBadge state={shipment.status} />}
      {shipment.since && (
        <span className="dimmed">
          <Time at={shipment.since} />
        </span>
      )}
    </>
  );
}

function GoneReason({ orderId, filter }: { orderId: string; filter: BoardFilter }) {
  const { data } = useOrder(orderId);
  return <span className={live.reason}>{data && whyGone(data, filter)}</span>;
}
