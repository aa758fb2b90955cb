import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { useHeldRows } from "@/shared/live/useHeldRows";
import { useLivePages } from "@/shared/live/useLivePages";
import type { Order } from "../late";
import { type BoardFilter, counted, fromUrl, toQuery, toUrl } from "./filter";

const PAGE = 100;

/** An order has changed when it or one of its shipments has. */
const IDENTITY = {
  id: (order: Order) => order.orderId,
  version: (order: Order) => order.shipments.reduce((sum, shipment) => sum + shipment.version + 1, order.version),
};

export function useBoardFilter(): [BoardFilter, (part: Partial<BoardFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (part: Partial<BoardFilter>) => setSearch((before) => toUrl({ ...fromUrl(before), ...part }), { replace: true }),
    [setSearch],
  );
  return [fromUrl(search), change];
}

/** The board, held still while it is looked at. */
export function useBoard(filter: BoardFilter) {
  const asked = toQuery(filter);
  const query = useLivePages(
    ["logistics", "board", asked],
    (cursor, atLeast, signal) =>
      body(
        api.GET("/api/logistics/board", {
          params: { query: { ...asked, limit: PAGE, ...(cursor ? { cursor } : {}), ...(atLeast ? { atLeast } : {}) } },
          signal,
        }),
      ),
    (change) => change.type?.startsWith("crm.logistics.") ?? true,
  );
  const { data } = query;
  const orders = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  const held = useHeldRows(`${JSON.stringify(asked)}${data ? "" : "?"}`, orders, IDENTITY);
  // The counts are those of the whole board, so they stay while another part of it is loaded.
  const [counts, setCounts] = useState(data?.pages[0]?.counts);
  const latest = data?.pages[0]?.counts;
  if (latest && latest !== counts) setCounts(latest);
  return { query, held, counts: counted(latest ?? counts) };
}
