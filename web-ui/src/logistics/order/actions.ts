import type { RecordAction } from "@/shared/forms/ActionBar";
import type { OrderView } from "../useOrder";
import { due } from "./due";

export interface OrderAction extends RecordAction {
  name: OrderView["actions"][number];
  done: string;
}

/** What may be done with the order now, in the order of use. */
export function offered(order: OrderView): OrderAction[] {
  const { amount, currency } = due(order.net, order.paid);
  const known: OrderAction[] = [
    { name: "CONFIRM", word: "Confirm", done: "Confirmed", fields: [] },
    {
      name: "RECORD_PAYMENT",
      word: "Record payment",
      done: "Recorded a payment of",
      fields: [
        {
          name: "amount",
          label: "Amount",
          kind: "amount",
          currency,
          initial: amount,
          hint: "What is due is filled in.",
        },
      ],
    },
    {
      name: "PLAN_SHIPMENT",
      word: "Plan shipment",
      done: "Planned a shipment of",
      fields: [
        { name: "carrier", label: "Carrier", kind: "line" },
        { name: "trackingNumber", label: "Tracking number", kind: "line", optional: true },
        { name: "promisedDate", label: "Promised", kind: "day", optional: true, initial: order.promisedDate ?? "" },
      ],
    },
    { name: "COMPLETE", word: "Complete", done: "Completed", fields: [] },
    {
      name: "CANCEL",
      word: "Cancel order",
      done: "Cancelled",
      about: "A cancelled order stays cancelled.",
      fields: [{ name: "reason", label: "Reason", kind: "line" }],
    },
  ];
  return known.filter(({ name }) => order.actions.includes(name));
}
