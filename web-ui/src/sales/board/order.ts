import type { DealCard } from "../deals";

const moments = new WeakMap<DealCard, number>();

/** A column of thousands is sorted often, so each moment is understood once. */
function since(card: DealCard): number {
  const known = moments.get(card);
  if (known !== undefined) return known;
  const moment = Date.parse(card.inStageSince);
  moments.set(card, moment);
  return moment;
}

/** The server's order: what came into its stage last stands first. */
export function lastFirst(one: DealCard, other: DealCard): number {
  return since(other) - since(one) || (other.dealId < one.dealId ? -1 : 1);
}

/** What needs attention first: what should be closed by now, then what is in its stage longest. */
export function byAttention(today: string): (one: DealCard, other: DealCard) => number {
  return (one, other) =>
    Number(isLate(other, today)) - Number(isLate(one, today)) ||
    since(one) - since(other) ||
    (one.dealId < other.dealId ? -1 : 1);
}

export function isLate(card: DealCard, today: string): boolean {
  return card.expectedCloseDate !== undefined && card.expectedCloseDate !== null && card.expectedCloseDate < today;
}
