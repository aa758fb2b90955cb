import type { RecordAction } from "@/shared/forms/ActionBar";
import { localMoment } from "@/shared/forms/fields";
import { words } from "@/shared/ui/words";
import type { ShipmentView } from "./useShipment";

export interface ShipmentAction extends RecordAction {
  name: ShipmentView["actions"][number];
  route: "dispatch" | "checkpoint" | "deliver" | "exception";
  done: string;
}

const choices = (values: string[]) => values.map((value) => ({ value, label: words(value) }));

const REPORTED = choices([
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "ATTEMPT_FAILED",
  "AVAILABLE_FOR_PICKUP",
  "INFO_RECEIVED",
  "DELIVERED",
  "EXCEPTION",
  "EXPIRED",
]);
const KINDS = choices([
  "ADDRESS_WRONG",
  "CUSTOMS",
  "DAMAGED",
  "DELAYED",
  "LOST",
  "REFUSED",
  "RETURNED_TO_SENDER",
  "OTHER",
]);

/** What may be done with the shipment now, in the order of use. */
export function offered(shipment: Pick<ShipmentView, "actions" | "carrier" | "trackingNumber">, now = new Date()) {
  const known: ShipmentAction[] = [
    {
      name: "DISPATCH",
      route: "dispatch",
      word: "Dispatch",
      done: "Dispatched",
      fields: [
        { name: "carrier", label: "Carrier", kind: "line", initial: shipment.carrier },
        {
          name: "trackingNumber",
          label: "Tracking number",
          kind: "line",
          optional: true,
          initial: shipment.trackingNumber ?? "",
        },
      ],
    },
    {
      name: "CHECKPOINT",
      route: "checkpoint",
      word: "Record checkpoint",
      done: "Recorded a checkpoint of",
      key: "n",
      fields: [
        { name: "status", label: "What was reported", kind: "choice", choices: REPORTED, initial: "IN_TRANSIT" },
        { name: "place", label: "Place", kind: "line", optional: true },
        {
          name: "occurredAt",
          label: "When it happened",
          kind: "moment",
          initial: localMoment(now),
          hint: "Earlier is fine: it takes its place on the way.",
        },
      ],
    },
    {
      name: "DELIVER",
      route: "deliver",
      word: "Deliver",
      done: "Delivered",
      fields: [
        {
          name: "proof",
          label: "Proof",
          kind: "line",
          optional: true,
          hint: "Who took it, or where the signed note is.",
        },
      ],
    },
    {
      name: "EXCEPTION",
      route: "exception",
      word: "Report exception",
      done: "Reported an exception of",
      fields: [
        { name: "kind", label: "What is wrong", kind: "choice", choices: KINDS },
        { name: "note", label: "Note", kind: "text", optional: true },
      ],
    },
  ];
  return known.filter(({ name }) => shipment.actions.includes(name));
}
