import { ActionBar } from "@/shared/forms/ActionBar";
import { usePerson } from "@/shared/session/useSession";
import { did } from "@/shared/ui/lastAction";
import type { Ticket } from "../useTicket";
import { offered, type TicketAction } from "./actions";
import type { useTicketCommand } from "./useTicketCommand";

interface Props {
  ticket: Ticket;
  command: ReturnType<typeof useTicketCommand>;
  isNarrow: boolean;
}

const BESIDE = 5;

export function Actions({ ticket, command, isNarrow }: Props) {
  const actions = offered(ticket, usePerson().actorId);

  async function carryOut(action: TicketAction, asked: Record<string, unknown>) {
    const done = await command.tell({ route: action.route, body: { ...action.body, ...asked } });
    if (!done) return false;
    did({ text: `${action.done} “${ticket.subject}”`, ...(action.undo ? { undo: () => takeBack(action.undo) } : {}) });
    return true;
  }

  async function takeBack(route: TicketAction["undo"]) {
    if (route && (await command.tell({ route, body: {} }))) did({ text: `“${ticket.subject}” goes on` });
  }

  return (
    <ActionBar
      actions={actions}
      record={ticket.subject}
      beside={isNarrow ? 0 : BESIDE}
      command={command}
      carryOut={carryOut}
    />
  );
}
