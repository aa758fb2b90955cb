import { Anchor, Title } from "@mantine/core";
import { Link } from "react-router";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time, useNow } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { Exception } from "../Exception";
import { LateBy } from "../LateBy";
import { daysLate, type Shipment } from "../late";
import { shipmentName } from "../names";
import type { OrderView } from "../useOrder";
import styles from "./Order.module.css";

export function Shipments({ order }: { order: OrderView }) {
  return (
    <section className={styles.part} aria-labelledby="shipments">
      <Title order={2} id="shipments">
        Shipments
      </Title>
      {order.shipments.length === 0 ? (
        <p className="dimmed">No shipment is planned yet.</p>
      ) : (
        <div className="panel scroll-x">
          <table className="table" aria-labelledby="shipments">
            <thead>
              <tr>
                <th scope="col">Shipment</th>
                <th scope="col">Carrier</th>
                <th scope="col">Last status</th>
                <th scope="col" className="number">
                  Promised
                </th>
                <th scope="col" className="number">
                  Delivered
                </th>
                <th scope="col" className="number">
                  Late by
                </th>
              </tr>
            </thead>
            <tbody>
              {order.shipments.map((shipment) => (
                <ShipmentRow key={shipment.shipmentId} shipment={shipment} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function ShipmentRow({ shipment }: { shipment: Shipment }) {
  const days = daysLate(shipment.promisedDate, shipment.deliveredAt, useNow());
  return (
    <tr>
      <td>
        <Anchor component={Link} to={`/logistics/shipments/${shipment.shipmentId}`} fw={500}>
          {shipmentName(shipment)}
        </Anchor>
      </td>
      <td>{shipment.carrier}</td>
      <td>
        <StateBadge state={shipment.status} /> {shipment.exception && <Exception kind={shipment.exception} />}{" "}
        {shipment.since && <Time at={shipment.since} />}
      </td>
      <td className="number">{shipment.promisedDate ? calendarDay(shipment.promisedDate) : "–"}</td>
      <td className="number">{shipment.deliveredAt ? <Time at={shipment.deliveredAt} /> : "–"}</td>
      <td className="number">
        <LateBy days={days} />
      </td>
    </tr>
  );
}
