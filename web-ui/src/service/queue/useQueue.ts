import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { useHeldRows } from "@/shared/live/useHeldRows";
import { useLivePages } from "@/shared/live/useLivePages";
import { usePerson } from "@/shared/session/useSession";
import { fromUrl, type QueueFilter, type Ticket, toQuery, toUrl } from "./filter";

const PAGE = 100;
const IDENTITY = { id: (ticket: Ticket) => ticket.ticketId, version: (ticket: Ticket) => ticket.version };

/** The filter as the address says it. */
export function useQueueFilter(): [QueueFilter, (part: Partial<QueueFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = fromUrl(search);
  const change = useCallback(
    (part: Partial<QueueFilter>) => setSearch((before) => toUrl({ ...fromUrl(before), ...part }), { replace: true }),
    [setSearch],
  );
  return [filter, change];
}

/** The queue, held still while it is looked at. */
export function useQueue(filter: QueueFilter) {
  const me = usePerson().actorId;
  const asked = toQuery(filter, me);
  const query = useLivePages(
    ["service", "queue", asked],
    (cursor, atLeast, signal) =>
      body(
        api.GET("/api/service/queue", {
          params: { query: { ...asked, limit: PAGE, ...(cursor ? { cursor } : {}), ...(atLeast ? { atLeast } : {}) } },
          signal,
        }),
      ),
    (change) => change.type?.startsWith("crm.service.ticket.") ?? true,
  );
  const { data } = query;
  const tickets = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  const held = useHeldRows(`${JSON.stringify(asked)}${data ? "" : "?"}`, tickets, IDENTITY);
  return { query, held, counts: useLatest(data?.pages[0]?.counts) };
}

/** The last known value, so that counts stay while another part of the queue is loaded. */
function useLatest<T>(value: T | undefined): T | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}
