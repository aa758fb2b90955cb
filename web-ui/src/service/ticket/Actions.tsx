import { useState } from "react";
import { ConflictDialog } from "@/shared/conflict/ConflictDialog";
import { ActionBar } from "@/shared/forms/ActionBar";
import { usePerson } from "@/shared/session/useSession";
import { did } from "@/shared/ui/lastAction";
import type { Ticket } from "../useTicket";
import { type Offered, offered } from "./actions";
import { useTicketChange } from "./useTicketChange";

interface Props {
  ticket: Ticket;
  isNarrow: boolean;
}

const BESIDE = 5;

/** What may be done with the ticket, each decided on what was shown when it was begun. */
export function Actions({ ticket, isNarrow }: Props) {
  const command = useTicketChange();
  const [effect, setEffect] = useState("");
  const actions = offered(ticket, usePerson().actorId);

  async function carryOut(action: Offered, asked: Record<string, unknown>) {
    const { shown, route, word, done, undo } = action;
    setEffect(word.replace("…", ""));
    const sent = await command.tell(shown, { route, word, body: { ...action.body, ...asked } });
    if (!sent) return false;
    if (sent === "left") return true;
    const back = undo && (() => void command.takeBack(shown, sent.version, undo));
    did({ text: `${done} “${ticket.subject}”`, ...(back ? { undo: back } : {}) });
    return true;
  }

  return (
    <>
      <ActionBar
        actions={actions}
        record={ticket.subject}
        beside={isNarrow ? 0 : BESIDE}
        command={command}
        carryOut={carryOut}
      />
      <ConflictDialog conflict={command.conflict} effect={effect} />
    </>
  );
}
