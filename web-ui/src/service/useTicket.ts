import { api, body, type Schemas } from "@/shared/api/client";
import { useLiveQuery } from "@/shared/live/useLiveQuery";
import type { Asked } from "@/shared/moment/moment";

export type Ticket = Schemas["TicketView"];
export type Step = Schemas["TicketStep"];

export const ticketKey = (ticketId: string) => ["service", "ticket", ticketId];

export function readTicket(
  ticketId: string,
  atLeast?: number,
  signal: AbortSignal | null = null,
  moment: Asked = {},
): Promise<Ticket> {
  const params = { path: { ticketId }, query: { ...(atLeast ? { atLeast } : {}), ...moment } };
  return body(api.GET("/api/service/tickets/{ticketId}", { params, signal }));
}

/** One ticket with its conversation, as the log has it now. */
export function useTicket(ticketId: string) {
  return useLiveQuery(
    ticketKey(ticketId),
    (atLeast, signal, moment) => readTicket(ticketId, atLeast, signal, moment),
    (change) => change.subject === undefined || change.subject === ticketId,
  );
}
