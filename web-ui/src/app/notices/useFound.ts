import { useMemo } from "react";
import { UNFINISHED } from "@/service/queue/filter";
import { api, body } from "@/shared/api/client";
import type { Change } from "@/shared/live/live";
import { useLiveQuery } from "@/shared/live/useLiveQuery";
import { useToday } from "@/today/useToday";
import { type Found, ofDeal, ofMention, ofOrder, ofTicket } from "./notices";

const MOST = 200;
/** Whoever is signed in asks this on every page, so a busy log is looked at so often, not at each event. */
const PACE = 2_000;

const about = (prefix: string) => (change: Change) => change.type?.startsWith(prefix) ?? true;
const to = (atLeast: number | undefined) => (atLeast === undefined ? {} : { atLeast });

/** Everything that concerns a person now; nothing until all of it has been answered. */
export function useFound(login: string) {
  const mine = { owner: login, limit: MOST };
  const today = useToday(PACE);
  const tickets = useLiveQuery(
    ["notices", "tickets"],
    (atLeast, signal) =>
      body(
        api.GET("/api/service/queue", { params: { query: { ...mine, state: UNFINISHED, ...to(atLeast) } }, signal }),
      ),
    about("crm.service.ticket."),
    { pace: PACE },
  );
  const deals = useLiveQuery(
    ["notices", "deals"],
    (atLeast, signal) => body(api.GET("/api/sales/deals", { params: { query: { ...mine, ...to(atLeast) } }, signal })),
    about("crm.sales.deal."),
    { pace: PACE },
  );
  const found = useMemo(() => {
    if (!today.data || !tickets.data || !deals.data) return undefined;
    return [
      ...today.data.mentions.entries.map(ofMention),
      ...tickets.data.entries.map(ofTicket),
      ...deals.data.entries.filter(({ state }) => state === "OPEN").map(ofDeal),
      ...today.data.lateShipments.entries.map(ofOrder),
    ] satisfies Found[];
  }, [today.data, tickets.data, deals.data]);
  const all = [today, tickets, deals];
  const error = all.find((each) => each.error)?.error;
  const refetch = () => Promise.all(all.filter((each) => each.error).map((each) => each.refetch()));
  return { data: found, error: error ?? null, refetch };
}
