import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, body, type Schemas } from "@/shared/api/client";

export type ImportView = Schemas["ImportView"];

const EVERY_SECOND = 1000;

/** All imports, the latest first. */
export function useImports() {
  return useInfiniteQuery({
    queryKey: ["imports"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      body(api.GET("/api/imports", { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
  });
}

/** One import; asked every second while it runs, as imports are no events. */
export function useImport(importId: string, known?: ImportView) {
  return useQuery({
    queryKey: ["import", importId],
    queryFn: ({ signal }) => body(api.GET("/api/imports/{importId}", { params: { path: { importId } }, signal })),
    ...(known ? { initialData: known } : {}),
    staleTime: known?.state === "RUNNING" ? 0 : Number.POSITIVE_INFINITY,
    refetchInterval: (query) =>
      query.state.data?.state === "DONE" || query.state.data?.state === "FAILED" ? false : EVERY_SECOND,
  });
}
