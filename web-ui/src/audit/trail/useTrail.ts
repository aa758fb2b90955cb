import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { api, body, type Schemas } from "@/shared/api/client";
import { upToDate } from "@/shared/live/useLiveQuery";
import { fromUrl, type TrailFilter, toQuery, toUrl } from "./filter";

const PAGE = 100;

/** What is searched for lives in the address. */
export function useTrailFilter(): [TrailFilter, (filter: TrailFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback((filter: TrailFilter) => setSearch(toUrl(filter)), [setSearch]);
  return [fromUrl(search), change];
}

export type TrailPage = Schemas["PageTrailEntry"];

export function readTrail(filter: TrailFilter, limit: number, cursor?: string, atLeast?: number, signal?: AbortSignal) {
  const query = { ...toQuery(filter), limit, ...(cursor ? { cursor } : {}), ...(atLeast ? { atLeast } : {}) };
  return body(api.GET("/api/audit/events", { params: { query }, ...(signal ? { signal } : {}) }));
}

/** What was found, as it stood when it was searched for: nothing is added while somebody reads it. */
export function useTrail(filter: TrailFilter) {
  return useInfiniteQuery({
    queryKey: ["audit", "trail", toQuery(filter)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => upToDate((atLeast) => readTrail(filter, PAGE, pageParam, atLeast, signal)),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

export type Cause = Schemas["CauseView"];

/** Why an event happened, and what followed from it. */
export function useCause(eventId: string) {
  return useQuery({
    queryKey: ["audit", "cause", eventId],
    queryFn: ({ signal }) =>
      upToDate((atLeast) => {
        const params = { path: { eventId }, query: atLeast ? { atLeast } : {} };
        return body(api.GET("/api/audit/events/{eventId}/cause", { params, signal }));
      }),
  });
}
