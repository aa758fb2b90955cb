import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { Refused } from "@/shared/api/problem";
import { type Asked, withoutActions } from "@/shared/moment/moment";
import { useMoment } from "@/shared/moment/useMoment";
import { type Change, live } from "./live";
import { useLive } from "./useLive";

/** Reads with at least what this browser knows; if the read model is still behind, what it has is better than nothing. */
export async function upToDate<T>(read: (atLeast: number | undefined) => Promise<T>): Promise<T> {
  const known = live.position();
  try {
    return await read(known < 0 ? undefined : known);
  } catch (error) {
    if (error instanceof Refused && error.code === "READ_MODEL_BEHIND") return read(undefined);
    throw error;
  }
}

/**
 * A question that is asked again whenever something that concerns it was recorded, by whomever. On a page that looks back
 * it is asked about that moment, and what it answers offers nothing to do.
 */
export function useLiveQuery<T>(
  key: QueryKey,
  read: (atLeast: number | undefined, signal: AbortSignal, moment: Asked) => Promise<T>,
  concerns: (change: Change) => boolean,
  options: { enabled?: boolean; pace?: number } = {},
) {
  const { pace = 0, ...rest } = options;
  const queries = useQueryClient();
  const { isPast, asked } = useMoment();
  useLive(concerns, () => queries.invalidateQueries({ queryKey: key, exact: true }), pace);
  return useQuery({
    queryKey: isPast ? [...key, asked] : key,
    queryFn: ({ signal }) =>
      isPast ? read(undefined, signal, asked) : upToDate((atLeast) => read(atLeast, signal, asked)),
    ...(isPast ? { select: withoutActions<T> } : {}),
    placeholderData: keepPreviousData,
    ...rest,
  });
}
