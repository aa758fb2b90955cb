import type { Schemas } from "@/shared/api/client";
import type { Department } from "@/shared/session/useSession";
import { type Entry, isConversation } from "./entry";

type Channel = NonNullable<Schemas["TimelineEntry"]["channel"]>;

/** What of a timeline is shown; it lives in the address of the page. */
export interface Filters {
  department: string[];
  channel: string[];
  kind: string[];
  actor: string;
  /** First and last day, as `2026-11-25`. */
  from: string;
  to: string;
  q: string;
  /** Only what people said and wrote. */
  talk: boolean;
}

export const KINDS = ["touchpoint", "ticket", "deal", "order", "shipment", "customer", "privacy"];

const TALK = ["touchpoint", "ticket"];
const LISTS = ["department", "channel", "kind"] as const;
const TEXTS = ["actor", "from", "to", "q"] as const;

export function filtersOf(address: URLSearchParams): Filters {
  const list = (name: string) => address.getAll(name);
  const text = (name: string) => address.get(name) ?? "";
  return {
    department: list("department"),
    channel: list("channel"),
    kind: list("kind"),
    actor: text("actor"),
    from: text("from"),
    to: text("to"),
    q: text("q"),
    talk: address.has("talk"),
  };
}

/** The address with other filters; what else it holds stays. */
export function addressOf(filters: Filters, before: URLSearchParams): URLSearchParams {
  const address = new URLSearchParams(before);
  for (const name of LISTS) {
    address.delete(name);
    for (const value of filters[name]) address.append(name, value);
  }
  for (const name of TEXTS) {
    if (filters[name]) address.set(name, filters[name]);
    else address.delete(name);
  }
  if (filters.talk) address.set("talk", "");
  else address.delete("talk");
  return address;
}

export function isActive(filters: Filters): boolean {
  return filters.talk || LISTS.some((name) => filters[name].length > 0) || TEXTS.some((name) => filters[name] !== "");
}

function midnight(day: string, later = 0): Date | undefined {
  const [year, month, date] = day.split("-").map(Number);
  return year && month && date ? new Date(year, month - 1, date + later) : undefined;
}

function kindsOf(filters: Filters): string[] {
  if (!filters.talk) return filters.kind;
  const both = TALK.filter((kind) => filters.kind.length === 0 || filters.kind.includes(kind));
  return both.length > 0 ? both : ["none"];
}

/** The filters as the server asks for them. */
export function toQuery(filters: Filters) {
  const kind = kindsOf(filters);
  const from = midnight(filters.from)?.toISOString();
  const to = midnight(filters.to, 1)?.toISOString();
  return {
    ...(filters.department.length ? { department: filters.department as Department[] } : {}),
    ...(filters.channel.length ? { channel: filters.channel as Channel[] } : {}),
    ...(kind.length ? { kind } : {}),
    ...(filters.actor ? { actor: filters.actor } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(filters.q.trim() ? { q: filters.q.trim() } : {}),
  };
}

/** Whether the server would show an entry with these filters. */
export function matches(entry: Entry, filters: Filters): boolean {
  const among = (values: string[], value: string | undefined) =>
    values.length === 0 || (value !== undefined && values.includes(value));
  const happened = new Date(entry.occurredAt);
  const from = midnight(filters.from);
  const to = midnight(filters.to, 1);
  const text = entry.text.toLowerCase();
  return (
    (!filters.talk || isConversation(entry)) &&
    among(filters.department, entry.department) &&
    among(filters.channel, entry.channel) &&
    among(filters.kind, entry.kind) &&
    (filters.actor === "" || entry.actor === filters.actor) &&
    (!from || happened >= from) &&
    (!to || happened < to) &&
    words(filters.q).every((word) => text.includes(word))
  );
}

function words(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}
