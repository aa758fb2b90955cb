import type { Named } from "@/explain/explanation";
import type { Schemas } from "@/shared/api/client";
import { words } from "@/shared/ui/words";

export type Ticket = Schemas["QueuedTicket"];
export type TicketState = Ticket["state"];

/** Which part of the queue is shown. */
export interface QueueFilter {
  state: TicketState | "UNFINISHED";
  priority: Ticket["priority"] | "ALL";
  owner: "all" | "mine" | "unassigned";
}

export const UNFINISHED: TicketState[] = ["NEW", "OPEN", "PENDING_CUSTOMER", "PENDING_INTERNAL", "SNOOZED"];
export const STATES: TicketState[] = [...UNFINISHED, "RESOLVED", "CLOSED", "CANCELLED", "MERGED"];
const LEVELS: Ticket["priority"][] = ["LOW", "NORMAL", "HIGH", "URGENT"];

export function fromUrl(search: URLSearchParams): QueueFilter {
  const owner = search.get("owner");
  return {
    state: STATES.find((state) => state === search.get("state")) ?? "UNFINISHED",
    priority: LEVELS.find((level) => level === search.get("priority")) ?? "ALL",
    owner: owner === "mine" || owner === "unassigned" ? owner : "all",
  };
}

/** The usual is not written into the address. */
export function toUrl({ state, priority, owner }: QueueFilter): Record<string, string> {
  return {
    ...(state === "UNFINISHED" ? {} : { state }),
    ...(priority === "ALL" ? {} : { priority }),
    ...(owner === "all" ? {} : { owner }),
  };
}

export function toQuery({ state, priority, owner }: QueueFilter, me: string) {
  return {
    ...(state === "UNFINISHED" ? {} : { state: [state] }),
    ...(priority === "ALL" ? {} : { priority }),
    ...(owner === "mine" ? { owner: me } : {}),
    ...(owner === "unassigned" ? { unowned: true } : {}),
  };
}

/** The counts of the queue that can be explained, the chosen state first; those of nobody's tickets can't be. */
export function numbersOf({ state, priority, owner }: QueueFilter, me: string): Named[] {
  if (owner === "unassigned") return [];
  const chosen = STATES.filter((each) => each === state);
  const among = { ...(priority === "ALL" ? {} : { priority }), ...(owner === "mine" ? { owner: me } : {}) };
  return [...new Set([...chosen, ...STATES])].map((each) => ({
    name: words(each),
    question: { number: "service.queue.count", state: each, ...among },
  }));
}

type Standing = Pick<Ticket, "state" | "priority"> & { owner?: string | undefined };

/** Why a ticket that was shown is no longer among what was asked for. */
export function whyGone(ticket: Standing, filter: QueueFilter, me: string, nameOf: (login: string) => string): string {
  const { state, priority, owner } = ticket;
  if (filter.owner === "unassigned" && owner) return `Taken by ${owner === me ? "you" : nameOf(owner)}`;
  if (filter.owner === "mine" && owner !== me) return owner ? `Now ${nameOf(owner)}’s` : "Nobody’s now";
  const fits = filter.state === "UNFINISHED" ? UNFINISHED.includes(state) : filter.state === state;
  if (!fits) return `Now ${words(state).toLowerCase()}`;
  if (filter.priority !== "ALL" && filter.priority !== priority) return `Now ${words(priority).toLowerCase()}`;
  return "Now further down";
}
