import type { LogEvent } from "./older";

/** `crm.sales.deal.moved.v1` without what is the same for all. */
export function shortType(type: string): string {
  return type.replace(/^crm\./, "").replace(/\.v\d+$/, "");
}

const PATHS: Record<string, string> = {
  "customer.customer": "/customers",
  "sales.deal": "/sales/deals",
  "service.ticket": "/service/tickets",
  "logistics.order": "/logistics/orders",
  "logistics.shipment": "/logistics/shipments",
};

/** The page of the record that an event is about, if it has one. */
export function pageOf(event: Pick<LogEvent, "type" | "subject">): string | undefined {
  const kind = shortType(event.type).split(".").slice(0, 2).join(".");
  const path = PATHS[kind];
  return path && `${path}/${event.subject}`;
}

/** What an event tells, short enough for a line: its plain values without ids and times. */
export function said(data: Record<string, unknown>): string {
  return Object.entries(data)
    .filter(([name]) => !/(^id|Id|At)$/.test(name))
    .map(([name, value]) => part(name, value))
    .filter(Boolean)
    .slice(0, 4)
    .join(" · ");
}

function part(name: string, value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return `${name} ${value}`;
  const amount = value as { amount?: string; currency?: string } | null;
  if (amount?.amount && amount.currency) return `${name} ${amount.amount} ${amount.currency}`;
  return "";
}
