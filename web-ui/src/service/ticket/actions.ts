import type { RecordAction } from "@/shared/forms/ActionBar";
import type { TicketRoute } from "../commands";
import type { Ticket } from "../useTicket";
import { progress } from "./progress";
import { upkeep } from "./upkeep";

export type ActionName = Ticket["actions"][number];

/** One thing that may be done with a ticket. */
export interface TicketAction extends RecordAction {
  name: ActionName;
  route: TicketRoute;
  /** What is said when it is done. */
  done: string;
  body?: Record<string, unknown>;
  /** What takes it back. */
  undo?: { route: "reopen" | "resume"; from: Ticket["state"] };
}

/** What is offered on what is shown: on that a person decides, whatever the ticket becomes while they do. */
export interface Offered extends TicketAction {
  shown: Ticket;
}

/** What this person may do with the ticket now; who has it already need not take it. */
export function offered(ticket: Ticket, me: string): Offered[] {
  const actions = [...progress(ticket, me), ...upkeep(ticket)].filter(({ name }) => {
    if (name === "TAKE" && ticket.owner === me && ticket.state !== "NEW") return false;
    if (name === "LINK_CUSTOMER" && ticket.customerId) return false;
    return ticket.actions.includes(name);
  });
  return actions.map((action) => ({ ...action, shown: ticket }));
}
