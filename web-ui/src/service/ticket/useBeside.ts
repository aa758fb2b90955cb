import { api, body } from "@/shared/api/client";
import { useLiveQuery } from "@/shared/live/useLiveQuery";
import { DEPARTMENTS } from "@/shared/ui/words";

const OTHERS = DEPARTMENTS.filter((department) => department !== "SERVICE");
const LATEST = 20;

const known = (atLeast: number | undefined) => (atLeast ? { atLeast } : {});

export function useOtherDepartments(customerId: string) {
  return useLiveQuery(
    ["customer", customerId, "beside-service"],
    (atLeast, signal, moment) =>
      body(
        api.GET("/api/customers/{customerId}/timeline", {
          params: { path: { customerId }, query: { department: OTHERS, limit: LATEST, ...known(atLeast), ...moment } },
          signal,
        }),
      ),
    (change) => change.customerId === customerId,
  );
}

export function useOpenDeals(customerId: string) {
  return useLiveQuery(
    ["customer", customerId, "open-deals"],
    (atLeast, signal, moment) =>
      body(
        api.GET("/api/sales/deals", {
          params: { query: { customerId, limit: 50, ...known(atLeast), ...moment } },
          signal,
        }),
      ).then((page) => page.entries.filter((deal) => deal.state === "OPEN")),
    (change) => change.customerId === customerId && (change.type?.startsWith("crm.sales.") ?? true),
  );
}

export function useLateOrders(customerId: string) {
  return useLiveQuery(
    ["customer", customerId, "late-orders"],
    (atLeast, signal, moment) =>
      body(
        api.GET("/api/logistics/board", {
          params: { query: { customerId, late: true, limit: 20, ...known(atLeast), ...moment } },
          signal,
        }),
      ),
    (change) => change.customerId === customerId && (change.type?.startsWith("crm.logistics.") ?? true),
  );
}
