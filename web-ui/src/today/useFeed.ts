import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { Entry } from "@/customer/timeline/entry";
import { api, body } from "@/shared/api/client";
import { useLive } from "@/shared/live/useLive";
import { upToDate } from "@/shared/live/useLiveQuery";
import type { Department } from "@/shared/session/useSession";

interface FeedPage {
  entries: Entry[];
  nextCursor?: string | null;
  position: number;
}

const PAGE = 50;
/** More than this is not kept while nobody reads: a busy day would make the page heavy. */
const MOST_KEPT = 100;
const PACE = 400;

function ask(department: Department | undefined, cursor: string | undefined, signal?: AbortSignal): Promise<FeedPage> {
  return upToDate((atLeast) => {
    const query = {
      limit: PAGE,
      ...(department ? { department: [department] } : {}),
      ...(cursor ? { cursor } : {}),
      ...(atLeast === undefined ? {} : { atLeast }),
    };
    return body(api.GET("/api/timeline", { params: { query }, ...(signal ? { signal } : {}) }));
  });
}

/**
 * What is recorded, the latest first. New entries wait until they are asked for, or enter by themselves while the list
 * is at its top and nobody is about to click in it.
 */
export function useFeed(department: Department | undefined, calm: () => boolean) {
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<FeedPage>();
  const key = ["feed", department ?? "all"];
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => ask(department, pageParam, signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const latest = entries[0]?.position ?? -1;

  /** The first page stands for everything newer; what it overlaps with is kept, else the list begins anew with it. */
  const enter = useCallback(
    (head: FeedPage) => {
      setWaiting(undefined);
      queries.setQueryData<InfiniteData<FeedPage, string | undefined>>(["feed", department ?? "all"], (data) => {
        const known = data?.pages.flatMap((page) => page.entries) ?? [];
        const overlaps = head.entries.some((entry) => entry.position === known[0]?.position);
        if (!data || !overlaps || known.length >= MOST_KEPT) return { pages: [head], pageParams: [undefined] };
        const fresh = head.entries.filter((entry) => entry.position > (known[0]?.position ?? -1));
        const [first, ...rest] = data.pages as [FeedPage, ...FeedPage[]];
        return { ...data, pages: [{ ...first, entries: [...fresh, ...first.entries] }, ...rest] };
      });
    },
    [queries, department],
  );

  useLive(
    () => true,
    async () => {
      const head = await ask(department, undefined).catch(() => undefined);
      if (!head || (head.entries[0]?.position ?? -1) <= latest) return;
      if (calm()) enter(head);
      else setWaiting(head);
    },
    PACE,
  );

  const count = waiting?.entries.filter((entry) => entry.position > latest).length ?? 0;
  return { pages, entries, waiting: count, full: count === PAGE, show: () => waiting && enter(waiting) };
}
