import type { Named } from "@/explain/explanation";
import { words } from "@/shared/ui/words";
import type { Order } from "../late";

export interface BoardFilter {
  state: Order["state"] | "ALL";
  isLate: boolean;
}

export const STATES: Order["state"][] = [
  "PLACED",
  "PAYMENT_DUE",
  "PROCESSING",
  "IN_TRANSIT",
  "PICKUP_AVAILABLE",
  "PROBLEM",
  "DELIVERED",
  "RETURNED",
  "CANCELLED",
];

export function fromUrl(search: URLSearchParams): BoardFilter {
  return {
    state: STATES.find((state) => state === search.get("state")) ?? "ALL",
    isLate: search.get("late") === "true",
  };
}

export function toUrl({ state, isLate }: BoardFilter): Record<string, string> {
  return { ...(state === "ALL" ? {} : { state }), ...(isLate ? { late: "true" } : {}) };
}

export function toQuery({ state, isLate }: BoardFilter) {
  return { ...(state === "ALL" ? {} : { state }), ...(isLate ? { late: true } : {}) };
}

/** The counts of the board that can be explained, those of the chosen state first. */
export function numbersOf({ state }: Pick<BoardFilter, "state">): Named[] {
  const chosen = STATES.filter((each) => each === state);
  return [...new Set([...chosen, ...STATES])].flatMap((each): Named[] => [
    { name: words(each), question: { number: "logistics.board.orders", state: each } },
    { name: `${words(each)}, late`, question: { number: "logistics.board.late", state: each } },
  ]);
}

/** Why an order that was shown is no longer among what was asked for. */
export function whyGone(order: Pick<Order, "state" | "late">, filter: BoardFilter): string {
  if (filter.state !== "ALL" && filter.state !== order.state) return `Now ${words(order.state).toLowerCase()}`;
  if (filter.isLate && !order.late) return "No longer late";
  return "Now further down";
}

interface Count {
  state: Order["state"];
  orders: number;
  late: number;
}

/** How many orders there are, and how many of them late: in all, then by state. */
export function counted(counts: Count[] | undefined) {
  const of = (state: Order["state"]) => counts?.find((count) => count.state === state);
  const sum = (what: "orders" | "late") => counts?.reduce((all, count) => all + count[what], 0);
  return [
    { state: "ALL" as const, orders: sum("orders"), late: sum("late") ?? 0 },
    ...STATES.map((state) => ({ state, orders: counts && (of(state)?.orders ?? 0), late: of(state)?.late ?? 0 })),
  ];
}
