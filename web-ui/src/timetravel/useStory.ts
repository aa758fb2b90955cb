import { useQuery } from "@tanstack/react-query";
import { api, body, type Schemas } from "@/shared/api/client";
import type { Clock } from "@/shared/moment/moment";
import { useHasRole } from "@/shared/session/useSession";
import type { RecordEvent } from "./story";

/** Which record's history is looked at. */
export interface TheRecord {
  type: "customer" | "deal" | "ticket";
  id: string;
}

const PAGE = 200;

/** Whether this person may read whole histories; the server refuses others. */
export function useMayLookBack(): boolean {
  return useHasRole("auditor", "sales_manager", "service_supervisor", "executive", "admin");
}

/** All that happened to a record; asked anew each time somebody begins to look back. */
export function useStory({ type, id }: TheRecord, enabled: boolean) {
  return useQuery({
    queryKey: ["history", type, id, "events"],
    queryFn: async ({ signal }) => {
      const events: RecordEvent[] = [];
      for (let cursor: string | undefined; ; ) {
        const query = { limit: PAGE, ...(cursor ? { cursor } : {}) };
        const params = { path: { recordType: type, id }, query };
        const page: Schemas["PageRecordEvent"] = await body(
          api.GET("/api/history/{recordType}/{id}/events", { params, signal }),
        );
        events.push(...page.entries);
        if (!page.nextCursor) return events;
        cursor = page.nextCursor;
      }
    },
    enabled,
    staleTime: 0,
    refetchOnMount: "always",
  });
}

/** The record at two moments; until now if no end is named. */
export function useDifference({ type, id }: TheRecord, from: string | undefined, to: string | undefined, clock: Clock) {
  return useQuery({
    queryKey: ["history", type, id, "difference", clock, from, to],
    queryFn: ({ signal }) => {
      const query = { from: from as string, known: clock === "knownAt", ...(to ? { to } : {}) };
      const params = { path: { recordType: type, id }, query };
      return body(api.GET("/api/history/{recordType}/{id}/difference", { params, signal }));
    },
    enabled: from !== undefined,
    // The past stays; what lasts until now does not.
    staleTime: to ? Number.POSITIVE_INFINITY : 0,
  });
}
