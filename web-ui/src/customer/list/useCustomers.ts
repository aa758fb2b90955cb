import { api, body, type Schemas } from "@/shared/api/client";
import { useLivePages } from "@/shared/live/useLivePages";

export type CustomerRow = Schemas["CustomerSummary"];

const PAGE = 100;

/** Customers by name, of whom something matches the words. */
export function useCustomers(q: string) {
  return useLivePages<CustomerRow, Schemas["PageCustomerSummary"]>(
    ["customers", q],
    (cursor, atLeast, signal) => {
      const query = {
        limit: PAGE,
        ...(q ? { q } : {}),
        ...(cursor ? { cursor } : {}),
        ...(atLeast ? { atLeast } : {}),
      };
      return body(api.GET("/api/customers", { params: { query }, signal }));
    },
    (change) => (change.type ?? "").startsWith("crm.customer."),
  );
}

/** The first few customers of whom something matches. */
export async function lookAlikes(q: string, signal: AbortSignal): Promise<CustomerRow[]> {
  const page = await body(api.GET("/api/customers", { params: { query: { q, limit: 5 } }, signal }));
  return page.entries;
}
