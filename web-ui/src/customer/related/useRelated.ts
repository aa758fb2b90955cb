import { api, body } from "@/shared/api/client";
import { useLiveQuery } from "@/shared/live/useLiveQuery";
import type { Asked as Moment } from "@/shared/moment/moment";

const MOST = 200;

/** What is open with a customer is asked again when it changes, whoever changes it. */
function useOf<T>(what: string, customerId: string, read: (query: Asked, signal: AbortSignal) => Promise<T>) {
  return useLiveQuery<T>(
    ["related", what, customerId],
    (atLeast, signal, moment) => read({ customerId, limit: MOST, ...(atLeast ? { atLeast } : {}), ...moment }, signal),
    (change) => change.customerId === customerId && (change.type ?? "").startsWith(`crm.${what}.`),
  );
}

interface Asked extends Moment {
  customerId: string;
  limit: number;
  atLeast?: number;
}

export function useDealsOf(customerId: string) {
  return useOf("sales", customerId, (query, signal) =>
    body(api.GET("/api/sales/deals", { params: { query }, signal })),
  );
}

export function useTicketsOf(customerId: string) {
  return useOf("service", customerId, (query, signal) =>
    body(api.GET("/api/service/queue", { params: { query }, signal })),
  );
}

export function useOrdersOf(customerId: string) {
  return useOf("logistics", customerId, (query, signal) =>
    body(api.GET("/api/logistics/board", { params: { query }, signal })),
  );
}
