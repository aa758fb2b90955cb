import type { DealCard, Placed } from "../deals";

/** A deal for a test. */
export function deal(dealId: string, stage: string, more: Partial<DealCard> = {}): Placed {
  const card = {
    dealId,
    name: `Deal ${dealId}`,
    amount: { amount: "100.00", currency: "EUR" },
    probability: 50,
    inStageSince: "2026-11-01T00:00:00Z",
    daysInStage: 1,
    version: 1,
    ...more,
  };
  return { card, stage };
}
