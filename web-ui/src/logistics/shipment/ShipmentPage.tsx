import { Anchor } from "@mantine/core";
import { Link, useParams } from "react-router";
import { ActionBar } from "@/shared/forms/ActionBar";
import { Answer } from "@/shared/ui/Answer";
import { Fact, Facts } from "@/shared/ui/Facts";
import { did } from "@/shared/ui/lastAction";
import { PageHeader } from "@/shared/ui/PageHeader";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time, useNow } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { Exception } from "../Exception";
import { LateBy } from "../LateBy";
import { daysLate } from "../late";
import { offered, type ShipmentAction } from "./actions";
import { Track } from "./Track";
import { type ShipmentView, useShipment, useShipmentCommand } from "./useShipment";

export function Component() {
  const shipmentId = useParams().shipmentId as string;
  const query = useShipment(shipmentId);
  const isShown = query.data?.shipmentId === shipmentId;
  return (
    <Answer query={isShown ? query : { ...query, data: undefined }} what="shipment" rows={8}>
      {(shipment) => <Shipment key={shipmentId} shipment={shipment} />}
    </Answer>
  );
}

function Shipment({ shipment }: { shipment: ShipmentView }) {
  const name = `Shipment ${shipment.trackingNumber ?? `by ${shipment.carrier}`}`;
  const command = useShipmentCommand(shipment.shipmentId);

  async function carryOut(action: ShipmentAction, asked: Record<string, unknown>) {
    const done = await command.tell({ route: action.route, body: asked });
    if (done) did({ text: `${action.done} ${name}` });
    return done !== undefined;
  }

  return (
    <>
      <PageHeader title={name} within={shipment.customerName ?? "Logistics"}>
        <ActionBar
          actions={offered(shipment)}
          record={name}
          beside={4}
          isFirstPrimary
          command={command}
          carryOut={carryOut}
        />
      </PageHeader>
      <ShipmentFacts shipment={shipment} />
      <Track shipment={shipment} />
    </>
  );
}

function ShipmentFacts({ shipment }: { shipment: ShipmentView }) {
  const days = daysLate(shipment.promisedDate, shipment.deliveredAt, useNow());
  return (
    <Facts>
      <Fact name="Status" isPlain>
        <StateBadge state={shipment.status} />
      </Fact>
      {shipment.exception && (
        <Fact name="Exception" isPlain>
          <Exception kind={shipment.exception} />
        </Fact>
      )}
      <Fact name="Order">
        <Anchor component={Link} to={`/logistics/orders/${shipment.orderId}`}>
          {shipment.orderExternalId ?? "Its order"}
        </Anchor>
      </Fact>
      <Fact name="Customer">
        <Anchor component={Link} to={`/customers/${shipment.customerId}`}>
          {shipment.customerName ?? "Customer"}
        </Anchor>
      </Fact>
      <Fact name="Carrier">{shipment.carrier}</Fact>
      <Fact name="Dispatched">{shipment.dispatchedAt ? <Time at={shipment.dispatchedAt} /> : "Not yet"}</Fact>
      <Fact name="Promised">{shipment.promisedDate ? calendarDay(shipment.promisedDate) : "–"}</Fact>
      <Fact name="Delivered">{shipment.deliveredAt ? <Time at={shipment.deliveredAt} /> : "Not yet"}</Fact>
      <Fact name="Late by">
        <LateBy days={days} />
      </Fact>
      {shipment.proof && <Fact name="Proof">{shipment.proof}</Fact>}
    </Facts>
  );
}
