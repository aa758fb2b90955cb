import { api, body } from "@/shared/api/client";
import { useLiveQuery } from "@/shared/live/useLiveQuery";

const PACE = 500;

/** What waits for whoever is signed in; asked again at most once in `pace` milliseconds. */
export function useToday(pace = PACE) {
  return useLiveQuery(
    ["today"],
    (atLeast, signal) =>
      body(api.GET("/api/today", { params: { query: atLeast === undefined ? {} : { atLeast } }, signal })),
    () => true,
    { pace },
  );
}
