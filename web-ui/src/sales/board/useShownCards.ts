import { useCallback, useMemo, useRef, useState } from "react";
import { cardsByStage, type DealCard, type Deck, keepSame } from "./deck";
import { isOwn, type Moves } from "./moves";

/** The cards of each column, and what is asked about a deal while drawing or acting. */
export function useShownCards(deck: Deck, moves: Moves, owner: string | undefined, today: string) {
  // The lists about which nothing is new stay the same, so that their columns are not drawn again.
  const drawn = useRef(new Map<string, DealCard[]>());
  const cards = useMemo(() => {
    drawn.current = keepSame(drawn.current, cardsByStage(deck, { moves, owner, today }));
    return drawn.current;
  }, [deck, moves, owner, today]);

  const latest = useRef({ deals: deck.deals, moves });
  latest.current = { deals: deck.deals, moves };
  const placedOf = useCallback((dealId: string) => latest.current.deals.get(dealId), []);
  const [own] = useState(() => ({
    has: (dealId: string) => {
      const deal = latest.current.deals.get(dealId);
      return deal !== undefined && isOwn(deal, latest.current.moves.get(dealId));
    },
  }));
  return { cards, placedOf, own };
}
