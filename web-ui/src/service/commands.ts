import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders } from "@/shared/api/useCommand";
import { plainly } from "./refusals";

/** What a ticket is told, by the last part of its route. */
export type TicketRoute =
  | "assign"
  | "await-customer"
  | "await-internal"
  | "cancel"
  | "classify"
  | "close"
  | "escalate"
  | "link-customer"
  | "merge"
  | "note"
  | "rate"
  | "receive-reply"
  | "record-action"
  | "reopen"
  | "reply"
  | "resolve"
  | "resume"
  | "snooze"
  | "take";

/**
 * Sends one command to one ticket, if it is still at the version, should one be given. All these routes take a body by
 * their name and answer alike.
 */
export async function tellTicket(
  ticketId: string,
  route: TicketRoute,
  sent: Record<string, unknown>,
  key: string,
  version?: number,
) {
  const path = `/api/service/tickets/{ticketId}/${route}` as "/api/service/tickets/{ticketId}/close";
  const params = { path: { ticketId } };
  try {
    const moment = sent as Schemas["TicketMoment"];
    return await body(api.POST(path, { params, headers: commandHeaders(key, version), body: moment }));
  } catch (error) {
    throw plainly(error);
  }
}
