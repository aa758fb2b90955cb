import type { Schemas } from "@/shared/api/client";

/** One line of a timeline; `body` is the whole of what was said or written, where there is more than the line. */
export type Entry = Schemas["TimelineEntry"] & { body?: string | null };

export type Direction = "in" | "out";

const RECORDED_LATE = 5 * 60_000;

const NOTES = new Set(["crm.service.ticket.note-added"]);
const FROM_CUSTOMER = new Set(["crm.service.ticket.customer-replied"]);
const TO_CUSTOMER = new Set(["crm.service.ticket.reply-sent"]);
const SPOKEN = new Set(["crm.service.ticket.opened", ...NOTES, ...FROM_CUSTOMER, ...TO_CUSTOMER]);

/** What colleagues told each other and the customer never sees. */
export function isInternal(entry: Entry): boolean {
  return entry.channel === "NOTE" || NOTES.has(entry.type) || /^[^“:]+ among ourselves: /.test(entry.text);
}

/** Which way a contact went, seen from us. */
export function directionOf(entry: Entry): Direction | undefined {
  if (FROM_CUSTOMER.has(entry.type) || /^[^“:]+ from the customer: /.test(entry.text)) return "in";
  if (TO_CUSTOMER.has(entry.type) || /^[^“:]+ to the customer: /.test(entry.text)) return "out";
  return undefined;
}

/** Whether a person said or wrote it, as opposed to what follows from somebody's work. */
export function isConversation(entry: Entry): boolean {
  return entry.kind === "touchpoint" || SPOKEN.has(entry.type);
}

/** Whether it was recorded well after it happened. What was imported always was, and is marked as imported instead. */
export function isLate(entry: Entry): boolean {
  return !isImported(entry) && lateBySeconds(entry) * 1000 > RECORDED_LATE;
}

export function isImported(entry: Entry): boolean {
  return entry.actorType === "IMPORT";
}

export function lateBySeconds(entry: Entry): number {
  return (Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt)) / 1000;
}

/**
 * The page of the thing an entry is about; contacts and changes of a customer have none but the customer's, and what
 * concerns somebody's rights has one that most may not open.
 */
export function pageOf(entry: Entry): string | undefined {
  const path = entry.link.replace(/^\/api/, "");
  return /^\/(customers|privacy)\//.test(path) ? undefined : path;
}

const THINGS: Record<string, string> = { deal: "Deal", ticket: "Ticket", order: "Order", shipment: "Shipment" };

/** What the page of an entry shows. */
export function thingOf(entry: Entry): string {
  return THINGS[entry.kind] ?? "Open";
}
