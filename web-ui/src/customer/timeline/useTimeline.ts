import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { api, body } from "@/shared/api/client";
import { useLive } from "@/shared/live/useLive";
import { upToDate } from "@/shared/live/useLiveQuery";
import { useMoment } from "@/shared/moment/useMoment";
import type { Entry } from "./entry";
import { type Filters, matches, toQuery } from "./filters";
import { admit, merge, type TimelinePage, waiting } from "./merge";

const PAGE = 50;
const LARGE_PAGE = 200;
const MOST_PAGES_SINCE = 5;

/** What was recorded about a customer since a position, whenever it happened; nothing if it is too much to add. */
async function recordedSince(customerId: string, since: number, atLeast: number | undefined, signal: AbortSignal) {
  const found: Entry[] = [];
  let cursor: string | undefined;
  for (let asked = 0; asked < MOST_PAGES_SINCE; asked++) {
    const query = { customerId, limit: LARGE_PAGE, ...(cursor ? { cursor } : {}), ...(atLeast ? { atLeast } : {}) };
    const page = await body(api.GET("/api/timeline", { params: { query }, signal }));
    found.push(...page.entries.filter((entry) => entry.position > since && entry.customerId === customerId));
    const last = page.entries.at(-1);
    if (!page.nextCursor || !last || last.position <= since) return found;
    cursor = page.nextCursor;
  }
  return null;
}

/**
 * A customer's timeline. What is loaded never changes by itself except by what arrives, which enters at once while the
 * list is calm and waits otherwise; my own entries enter at once.
 */
export function useTimeline(customerId: string, filters: Filters, calm: RefObject<() => boolean>) {
  const queries = useQueryClient();
  const { isPast, asked } = useMoment();
  const key = useMemo(
    () => ["timeline", customerId, filters, ...(isPast ? [asked] : [])],
    [customerId, filters, isPast, asked],
  );
  const size = useRef(PAGE);
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }): Promise<TimelinePage> =>
      upToDate((atLeast) => {
        const query = {
          ...toQuery(filters),
          limit: size.current,
          ...(cursor ? { cursor } : {}),
          ...(atLeast && !isPast ? { atLeast } : {}),
          ...asked,
        };
        return body(
          api.GET("/api/customers/{customerId}/timeline", { params: { path: { customerId }, query }, signal }),
        );
      }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });

  const since = pages.isPlaceholderData ? undefined : pages.data?.pages[0]?.position;
  const arrived = useQuery({
    queryKey: ["arrived", customerId, since],
    enabled: since !== undefined && !isPast,
    queryFn: ({ signal }) => upToDate((atLeast) => recordedSince(customerId, since ?? 0, atLeast, signal)),
    staleTime: 0,
    refetchOnMount: "always",
  });
  useLive(
    (change) => change.customerId === customerId,
    () => queries.invalidateQueries({ queryKey: ["arrived", customerId] }),
  );

  const complete = pages.data !== undefined && !pages.hasNextPage;
  const loaded = useMemo(() => merge(...(pages.data?.pages.map((page) => page.entries) ?? [])), [pages.data]);
  const fresh = arrived.data ?? NONE;
  const waits = useMemo(
    () =>
      waiting(
        loaded,
        fresh.filter((entry) => matches(entry, filters)),
        complete,
      ),
    [loaded, fresh, filters, complete],
  );
  const entries = useMemo(() => loaded.filter((entry) => matches(entry, { ...filters, q: "" })), [loaded, filters]);

  const enter = useCallback(
    (those: Entry[]) =>
      queries.setQueryData<InfiniteData<TimelinePage>>(
        key,
        (data) => data && { ...data, pages: admit(data.pages, those) },
      ),
    [queries, key],
  );
  const settle = useCallback(() => {
    const may = calm.current() ? waits.within : waits.within.filter((entry) => entry.commandKey);
    if (may.length > 0) enter(may);
  }, [waits, enter, calm]);

  // What arrives comes from outside: it enters if nobody is about to click or read there, before anything is painted.
  useLayoutEffect(settle, [settle]);
  // Something recorded before became this customer's, or too much happened meanwhile: the pages are read anew.
  const anew =
    arrived.data === null || fresh.some((entry) => entry.type.endsWith(".linked") && entry.position > (since ?? 0));
  useEffect(() => {
    if (anew) queries.invalidateQueries({ queryKey: key });
  }, [anew, queries, key]);

  /** Loads page after page until an entry is found, or the end. */
  const { fetchNextPage } = pages;
  const loadUntil = useCallback(
    async (reached: (entries: Entry[]) => boolean) => {
      size.current = LARGE_PAGE;
      try {
        for (;;) {
          const read = queries.getQueryData<InfiniteData<TimelinePage>>(key)?.pages ?? [];
          if (reached(read.flatMap((page) => page.entries))) return;
          const { hasNextPage, isError } = await fetchNextPage();
          if (!hasNextPage || isError) return;
        }
      } finally {
        size.current = PAGE;
      }
    },
    [queries, key, fetchNextPage],
  );

  return {
    pages,
    entries,
    complete,
    waits,
    /** What arrived but the filters hide. */
    outside: fresh.filter((entry) => !matches(entry, filters)).length,
    fresh,
    settle,
    enter,
    loadUntil,
  };
}

const NONE: Entry[] = [];
