import { type QueryKey, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import type { Asked } from "@/shared/moment/moment";
import { useMoment } from "@/shared/moment/useMoment";
import type { Change } from "./live";
import { useLive } from "./useLive";
import { upToDate } from "./useLiveQuery";

interface Page<T> {
  entries: T[];
  nextCursor?: string | null;
  position?: number;
}

/**
 * A list page by page. When something that concerns it was recorded, the loaded pages are asked again; what they are
 * shown as is the list's own business, as rows must not move under the pointer.
 */
export function useLivePages<T, P extends Page<T>>(
  key: QueryKey,
  read: (cursor: string | undefined, atLeast: number | undefined, signal: AbortSignal, moment: Asked) => Promise<P>,
  concerns: (change: Change) => boolean,
) {
  const queries = useQueryClient();
  const { isPast, asked } = useMoment();
  useLive(concerns, () => queries.invalidateQueries({ queryKey: key, exact: true }));
  return useInfiniteQuery({
    queryKey: isPast ? [...key, asked] : key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      isPast
        ? read(pageParam, undefined, signal, asked)
        : upToDate((atLeast) => read(pageParam, atLeast, signal, asked)),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}
