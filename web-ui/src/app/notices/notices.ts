import type { Schemas } from "@/shared/api/client";

/** Something that concerns a person, as the server has it now. */
export interface Found {
  id: string;
  kind: "mention" | "ticket" | "deal" | "late";
  title: string;
  below: string;
  link: string;
  /** When it came to concern them, if that is known. */
  at?: string;
  /** By whom, if that is known. */
  by?: string;
  /** Whether it was the person's own doing, if that is known better than by the name. */
  mine?: boolean;
  /** The customer and the place in the log of what was said. */
  customerId?: string;
  position?: number;
}

/** What this browser remembers of it. `silent`: it is no news, as it was the person's own doing or there all along. */
export interface Mark {
  at: string;
  by?: string;
  state: "unread" | "read" | "silent";
}

export type Marks = Record<string, Mark>;

export interface Notice extends Found {
  at: string;
  unread: boolean;
}

const MOST = 500;

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(" · ");

export function ofMention(mention: Schemas["Mention"]): Found {
  const { position, actor, text, customerId, customerName, link, occurredAt } = mention;
  const title = `${actor} mentioned you`;
  return {
    id: `mention ${position}`,
    kind: "mention",
    title,
    below: joined(text, customerName),
    link,
    at: occurredAt,
    by: actor,
    position,
    ...(customerId ? { customerId } : {}),
  };
}

export function ofTicket({ ticketId, subject, customerName }: Schemas["QueuedTicket"]): Found {
  const link = `/service/tickets/${ticketId}`;
  return {
    id: `ticket ${ticketId}`,
    kind: "ticket",
    title: "A ticket is yours now",
    below: joined(subject, customerName),
    link,
  };
}

export function ofDeal({ dealId, name, customerName }: Schemas["DealSummary"]): Found {
  const link = `/sales/deals/${dealId}`;
  return { id: `deal ${dealId}`, kind: "deal", title: "A deal is yours now", below: joined(name, customerName), link };
}

export function ofOrder({ orderId, externalId, customerName, shipments }: Schemas["OrderCard"]): Found {
  const trouble = shipments.some((shipment) => shipment.exception);
  const title = trouble ? "A shipment is in trouble" : "A shipment is late";
  // An order that is late and then in trouble too is news again.
  const id = `late ${orderId}${trouble ? " trouble" : ""}`;
  return { id, kind: "late", title, below: joined(externalId, customerName), link: `/logistics/orders/${orderId}` };
}

/** What is not known here yet and may be news. What somebody had when this browser first looked is none, but mentions. */
export function unknown(found: Found[], marks: Marks | undefined): Found[] {
  return found.filter(({ id, kind }) => (marks ? !marks[id] : kind === "mention"));
}

/**
 * Remembers what is new. What somebody had when this browser first looked is no news, but for the mentions of the last
 * days, and what they did themselves never is: by their name only where nothing else tells it. A ticket or a deal that is theirs no longer is forgotten, so that it is news when it comes back.
 */
export function learn(marks: Marks | undefined, found: Found[], me: string, now: string): Marks {
  const still = new Set(found.map(({ id }) => id));
  const kept = Object.entries(marks ?? {}).filter(([id]) => still.has(id) || !/^(ticket|deal) /.test(id));
  const known = new Set(kept.map(([id]) => id));
  const added = found
    .filter(({ id }) => !known.has(id))
    .map(({ id, kind, at, by, mine = by === me }): [string, Mark] => {
      const isNews = !mine && (marks !== undefined || kind === "mention");
      return [id, { at: at ?? now, ...(by ? { by } : {}), state: isNews ? "unread" : "silent" }];
    });
  const latest = ([, one]: [string, Mark], [, other]: [string, Mark]) => other.at.localeCompare(one.at);
  return Object.fromEntries([...kept, ...added].sort(latest).slice(0, MOST));
}

/** What is shown, the latest first. */
export function noticesOf(found: Found[], marks: Marks): Notice[] {
  return found
    .flatMap((each): Notice[] => {
      const mark = marks[each.id];
      if (!mark || mark.state === "silent") return [];
      const { at, by, state } = mark;
      const title = by && each.kind !== "mention" ? `${by} gave you a ${each.kind}` : each.title;
      return [{ ...each, at, title, unread: state === "unread" }];
    })
    .sort((one, other) => other.at.localeCompare(one.at));
}

export function read(marks: Marks, ids: string[]): Marks {
  const after = { ...marks };
  for (const id of ids) {
    const mark = after[id];
    if (mark?.state === "unread") after[id] = { ...mark, state: "read" };
  }
  return after;
}

/** What is said aloud about what has just come. */
export function announced(news: Notice[]): string {
  const [first] = news;
  if (!first) return "";
  return news.length === 1 ? `${first.title}: ${first.below}` : `${news.length} new notifications`;
}
