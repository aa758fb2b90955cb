import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import type { Ticket } from "../useTicket";
import { useTicketCommand } from "./useTicketCommand";

/** What somebody says on a ticket: to the customer, or among us. */
export type Said =
  | { mode: "reply"; body: string; channel: Schemas["TicketReply"]["channel"] }
  | { mode: "note"; body: string; visibleTo: NonNullable<Schemas["TicketNote"]["visibleTo"]> };

export interface Pending {
  said: Said;
  /** Where it was recorded; it is shown until the ticket's answer has reached that. */
  position?: number;
}

/** Says something: it is shown at once, marked as not yet recorded. */
export function useSay(ticket: Ticket) {
  const { tell, state, refusal, forget } = useTicketCommand(ticket.ticketId);
  const [pending, setPending] = useState<Pending>();

  async function say(said: Said): Promise<boolean> {
    setPending({ said });
    const { mode, ...body } = said;
    const done = await tell({ route: mode, body });
    setPending(done && { said, position: done.position });
    return done !== undefined;
  }

  const isRecorded = pending?.position !== undefined && ticket.position >= pending.position;
  return { say, state, refusal, forget, pending: isRecorded ? undefined : pending };
}
