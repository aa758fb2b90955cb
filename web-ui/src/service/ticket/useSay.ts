import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { usePerson } from "@/shared/session/useSession";
import type { Ticket } from "../useTicket";
import { isTold } from "./conversation";
import { useTicketCommand } from "./useTicketCommand";

/** What somebody says on a ticket: to the customer, or among us. */
export type Said =
  | { mode: "reply"; body: string; channel: Schemas["TicketReply"]["channel"] }
  | { mode: "note"; body: string; visibleTo: NonNullable<Schemas["TicketNote"]["visibleTo"]> };

export interface Pending {
  said: Said;
  /** Where the ticket stood when it was said. */
  since: number;
  /** Where it was recorded; it is shown until the ticket's answer has reached that. */
  position?: number;
}

/** Says something: it is shown at once, marked as not yet recorded. */
export function useSay(ticket: Ticket) {
  const { tell, state, refusal, forget } = useTicketCommand(ticket.ticketId);
  const { name } = usePerson();
  const [pending, setPending] = useState<Pending>();

  async function say(said: Said): Promise<boolean> {
    const since = ticket.position;
    setPending({ said, since });
    const { mode, ...body } = said;
    const done = await tell({ route: mode, body });
    setPending(done && { said, since, position: done.position });
    return done !== undefined;
  }

  const isRecorded =
    pending !== undefined &&
    ((pending.position !== undefined && ticket.position >= pending.position) ||
      isTold(ticket.conversation, { ...pending.said, since: pending.since, by: name }));
  return { say, state, refusal, forget, pending: isRecorded ? undefined : pending };
}
