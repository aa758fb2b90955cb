import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { api, body } from "@/shared/api/client";
import { Follower } from "./follower";
import type { LogEvent, Page, Reach } from "./older";
import type { Filter, Log } from "./shown";

/** The events before and after one, among which those of the same cause are looked for. */
const AROUND = 200;

function asked(filter: Pick<Filter, "type" | "record">) {
  return { ...(filter.type ? { type: filter.type } : {}), ...(filter.record ? { aggregateId: filter.record } : {}) };
}

async function read(filter: Pick<Filter, "type" | "record">, from: number, limit: number): Promise<Page> {
  const query = { from, limit, ...asked(filter) };
  return (await body(api.GET("/api/events", { params: { query } }))) as unknown as Page;
}

function logOf(filter: Filter): Log {
  return {
    head: async () => (await body(api.GET("/api/status"))).head,
    read: (from, limit) => read(filter, from, limit),
    listen: (from, heard, broken) => {
      const query = new URLSearchParams({ from: String(from), ...asked(filter) });
      const source = new EventSource(`/api/events/stream?${query}`);
      source.onmessage = (message) => heard(JSON.parse(message.data));
      source.onerror = broken;
      return () => source.close();
    },
  };
}

/** The server finds types and records by itself; departments are looked for here, in what it answers. */
function reachOf(type: string, record: string): Reach {
  if (record) return { width: Number.MAX_SAFE_INTEGER, farthest: Number.MAX_SAFE_INTEGER };
  return type ? { width: 2_000, farthest: Number.MAX_SAFE_INTEGER } : { width: 100, farthest: 5_000 };
}

/** The log as it grows, of what the filter lets through. */
export function useLog({ type, record, department }: Filter) {
  const follower = useMemo(
    () =>
      new Follower(
        logOf({ type, record, department }),
        (event) => !department || event.department?.toUpperCase() === department,
        reachOf(type, record),
      ),
    [type, record, department],
  );
  // The stream is outside of React.
  useEffect(() => {
    void follower.start();
    return () => follower.stop();
  }, [follower]);
  const shown = useSyncExternalStore(follower.watch, follower.state);
  return { follower, shown };
}

/** What came of the same cause: the events around one that share its correlation, in their order. */
export function useChain(event: LogEvent) {
  return useQuery({
    queryKey: ["log", "chain", event.correlationid ?? event.id],
    queryFn: async () => {
      const page = await read({ type: "", record: "" }, Math.max(0, event.position - AROUND), 2 * AROUND + 1);
      return page.events.filter((each) => each.id === event.id || isRelated(each, event));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function isRelated(each: LogEvent, event: LogEvent): boolean {
  const sameCause = event.correlationid !== undefined && each.correlationid === event.correlationid;
  return sameCause || each.id === event.causationid || each.causationid === event.id;
}
