import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { upToDate } from "@/shared/live/useLiveQuery";
import type { Evidence, Explanation, Question } from "./explanation";

/** The events behind a number; what was explained once stays as it was until it is asked again. */
export function useExplanation(question: Question) {
  return useQuery<Explanation>({
    queryKey: ["history", "explain", question],
    queryFn: ({ signal }) =>
      upToDate((atLeast) => {
        const query = { ...question, ...(atLeast ? { atLeast } : {}) };
        return body(api.GET("/api/history/explain", { params: { query }, signal }));
      }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** What a record behind a number is called. */
export function useRecordName({ type, id }: Pick<Evidence, "type" | "id">): string | undefined {
  const read = async (signal: AbortSignal) => {
    if (type === "deal") {
      return (await body(api.GET("/api/sales/deals/{dealId}", { params: { path: { dealId: id } }, signal }))).name;
    }
    if (type === "ticket") {
      const params = { path: { ticketId: id } };
      return (await body(api.GET("/api/service/tickets/{ticketId}", { params, signal }))).subject;
    }
    const order = await body(api.GET("/api/logistics/orders/{orderId}", { params: { path: { orderId: id } }, signal }));
    return order.externalId ?? order.customerName ?? "";
  };
  return useQuery({ queryKey: ["name", type, id], queryFn: ({ signal }) => read(signal) }).data;
}
