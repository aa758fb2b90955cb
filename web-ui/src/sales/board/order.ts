import type { DealCard } from "../deals";

/** The server's order: what came into its stage last stands first. */
export function lastFirst(one: DealCard, other: DealCard): number {
  return Date.parse(other.inStageSince) - Date.parse(one.inStageSince) || (other.dealId < one.dealId ? -1 : 1);
}

/** What needs attention first: what should be closed by now, then what is in its stage longest. */
export function byAttention(today: string): (one: DealCard, other: DealCard) => number {
  return (one, other) =>
    Number(isLate(other, today)) - Number(isLate(one, today)) ||
    Date.parse(one.inStageSince) - Date.parse(other.inStageSince) ||
    (one.dealId < other.dealId ? -1 : 1);
}

export function isLate(card: DealCard, today: string): boolean {
  return card.expectedCloseDate !== undefined && card.expectedCloseDate !== null && card.expectedCloseDate < today;
}
