import { api, body, type Schemas } from "@/shared/api/client";
import { useLiveQuery } from "@/shared/live/useLiveQuery";

export type OrderView = Schemas["OrderView"];

export const orderKey = (orderId: string) => ["logistics", "order", orderId];

/** One order with its lines and shipments; its shipments' news concern it too. */
export function useOrder(orderId: string) {
  return useLiveQuery(
    orderKey(orderId),
    (atLeast, signal) =>
      body(
        api.GET("/api/logistics/orders/{orderId}", {
          params: { path: { orderId }, query: atLeast ? { atLeast } : {} },
          signal,
        }),
      ),
    (change) => change.type?.startsWith("crm.logistics.") ?? true,
  );
}
