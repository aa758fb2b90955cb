import { api, body } from "@/shared/api/client";
import { useLiveQuery } from "@/shared/live/useLiveQuery";

/** What waits for whoever is signed in. */
export function useToday() {
  return useLiveQuery(
    ["today"],
    (atLeast, signal) =>
      body(api.GET("/api/today", { params: { query: atLeast === undefined ? {} : { atLeast } }, signal })),
    () => true,
    { pace: 500 },
  );
}
