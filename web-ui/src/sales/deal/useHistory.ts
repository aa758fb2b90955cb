import { useMemo } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { useLivePages } from "@/shared/live/useLivePages";
import type { DealView } from "../deals";

export type Entry = Schemas["TimelineEntry"];

/** What happened to a deal, as the timeline of its customer tells, the latest first. */
export function useHistory({ dealId, customerId }: DealView & { customerId: string }) {
  const pages = useLivePages(
    ["sales", "deal", dealId, "history"],
    (cursor, atLeast, signal, moment) => {
      const from = { ...(cursor ? { cursor } : {}), ...(atLeast === undefined ? {} : { atLeast }), ...moment };
      const params = { path: { customerId }, query: { kind: ["deal"], limit: 200, ...from } };
      return body(api.GET("/api/customers/{customerId}/timeline", { params, signal }));
    },
    (change) => change.subject === undefined || change.subject === dealId,
  );
  const entries = useMemo(
    () => pages.data?.pages.flatMap((page) => page.entries.filter((entry) => entry.link.endsWith(dealId))),
    [pages.data, dealId],
  );
  return { ...pages, entries };
}
