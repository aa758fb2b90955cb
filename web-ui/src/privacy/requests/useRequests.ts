import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { api, body, type Schemas } from "@/shared/api/client";
import { useHeldRows } from "@/shared/live/useHeldRows";
import { useLivePages } from "@/shared/live/useLivePages";
import type { Request } from "../words";
import { fromUrl, type RequestFilter, toQuery, toUrl, versionOf } from "./filter";

const PAGE = 100;
const IDENTITY = { id: (request: Request) => request.requestId, version: versionOf };

export function useRequestFilter(): [RequestFilter, (part: Partial<RequestFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (part: Partial<RequestFilter>) => setSearch((before) => toUrl({ ...fromUrl(before), ...part }), { replace: true }),
    [setSearch],
  );
  return [fromUrl(search), change];
}

/** What people asked for, held still while it is looked at. */
export function useRequests(filter: RequestFilter) {
  const asked = toQuery(filter);
  const query = useLivePages<Request, Schemas["PageRequestView"]>(
    ["privacy", "requests", asked],
    (cursor, atLeast, signal) => {
      const page = { ...asked, limit: PAGE, ...(cursor ? { cursor } : {}), ...(atLeast ? { atLeast } : {}) };
      return body(api.GET("/api/privacy/requests", { params: { query: page }, signal }));
    },
    (change) => change.type?.startsWith("crm.privacy.") ?? true,
  );
  const { data } = query;
  const requests = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  const held = useHeldRows(`${JSON.stringify(asked)}${data ? "" : "?"}`, requests, IDENTITY);
  return { query, held };
}
