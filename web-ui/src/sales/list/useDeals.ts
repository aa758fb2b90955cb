import { useMemo } from "react";
import { api, body } from "@/shared/api/client";
import { useLivePages } from "@/shared/live/useLivePages";
import { concernsDeals } from "../board/useBoard";

export interface Wanted {
  pipeline: string;
  owner: string | undefined;
  stage: string | undefined;
  q: string;
}

const PAGE = 100;

/** The deals that pass a filter, those opened last first. */
export function useDeals({ pipeline, owner, stage, q }: Wanted) {
  const looked = { pipeline, ...(owner ? { owner } : {}), ...(stage ? { stage } : {}), ...(q ? { q } : {}) };
  const pages = useLivePages(
    ["sales", "deals", looked],
    (cursor, atLeast, signal) => {
      const from = { ...(cursor ? { cursor } : {}), ...(atLeast === undefined ? {} : { atLeast }) };
      return body(api.GET("/api/sales/deals", { params: { query: { ...looked, ...from, limit: PAGE } }, signal }));
    },
    concernsDeals,
  );
  const deals = useMemo(() => pages.data?.pages.flatMap((page) => page.entries), [pages.data]);
  return { ...pages, deals };
}
