import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { api, body } from "@/shared/api/client";
import { type Change, live } from "@/shared/live/live";
import { upToDate, useLiveQuery } from "@/shared/live/useLiveQuery";
import { type Placed, placed, readDeal } from "../deals";
import { type Deck, PAGE, withBoard, withDeals, withPage } from "./deck";

/** So many deals are asked for one by one when they change; when more do, the board is asked anew. */
const FEW = 20;

export function concernsDeals(change: Change): boolean {
  return change.type?.startsWith("crm.sales.") ?? true;
}

/** A board: the top of each column, more of a column when it is scrolled to, and each change as it is recorded. */
export function useBoard(pipeline: string, owner: string | undefined) {
  const queries = useQueryClient();
  const key = useMemo(() => ["sales", "board", pipeline, owner ?? ""], [pipeline, owner]);
  const whose = useMemo(() => ({ pipeline, ...(owner ? { owner } : {}) }), [pipeline, owner]);

  const read = async (atLeast: number | undefined, signal: AbortSignal) => {
    const query = { ...whose, limit: PAGE, ...(atLeast === undefined ? {} : { atLeast }) };
    const board = await body(api.GET("/api/sales/pipeline", { params: { query }, signal }));
    return withBoard(queries.getQueryData<Deck>(key), board);
  };
  const query = useLiveQuery(key, read, concernsDeals);

  const change = useCallback(
    (how: (deck: Deck) => Deck) => queries.setQueryData<Deck>(key, (deck) => deck && how(deck)),
    [queries, key],
  );
  const learn = useCallback((news: Placed[]) => change((deck) => withDeals(deck, news)), [change]);

  const more = useCallback(
    async (stage: string) => {
      const cursor = queries.getQueryData<Deck>(key)?.cursors[stage];
      if (!cursor) return;
      const page = await queries.fetchQuery({
        queryKey: [...key, stage, cursor],
        queryFn: ({ signal }) => {
          const params = { query: { ...whose, stage, cursor, limit: PAGE } };
          return body(api.GET("/api/sales/pipeline/deals", { params, signal }));
        },
        gcTime: 0,
      });
      change((deck) => withPage(deck, stage, cursor, page));
    },
    [queries, key, whose, change],
  );

  // What is known of a deal further down a column changes only by asking for it; changes are told outside of React.
  useEffect(() => {
    const ask = async (dealId: string) => {
      const deal = await upToDate((atLeast) => readDeal(dealId, atLeast)).catch(() => undefined);
      if (deal) learn([placed(deal, new Date())]);
    };
    return live.listen((changes, missed) => {
      const known = queries.getQueryData<Deck>(key)?.deals;
      const changed = new Set(changes.map((one) => one.subject).filter((id) => id !== undefined && known?.has(id)));
      if (missed || changed.size > FEW) change((deck) => ({ ...deck, stale: true }));
      else for (const dealId of changed) if (dealId) ask(dealId);
    });
  }, [queries, key, change, learn]);

  return { query, learn, more };
}
