import type { Done } from "@/shared/api/useCommand";
import type { Guarded, Row } from "@/shared/conflict/carry";
import { latestDoer } from "@/shared/conflict/doer";
import { type Customer, readCustomer } from "./useCustomer";

/** The fields of a customer that two people may change at the same time. */
export type FieldName = "name" | "owner";

const LABELS = { name: "Name", owner: "Owner" };
const TYPES = { name: "crm.customer.customer.renamed", owner: "crm.customer.owner.assigned" };

const NONE = "–";

/** What a change was decided on, beside what is so now. */
export function fieldRow(
  shown: Customer,
  field: FieldName,
  value: string,
  truth: Customer,
  nameOf: (login: string) => string,
): Row {
  const text = (known: string | undefined) => (known ? (field === "owner" ? nameOf(known) : known) : NONE);
  return { label: LABELS[field], before: text(shown[field]), theirs: text(truth[field]), yours: text(value) };
}

/** A change of one field, decided on what is shown of the customer. */
export function changingField(
  shown: Customer,
  field: FieldName,
  value: string,
  nameOf: (login: string) => string,
  send: (version: number, key: string) => Promise<Done>,
): Guarded<Customer> {
  return {
    send,
    read: () => readCustomer(shown.customerId),
    rows: (truth) => [fieldRow(shown, field, value, truth, nameOf)],
    who: ({ customerId }) => latestDoer(customerId, (entry) => entry.type === TYPES[field]),
  };
}
