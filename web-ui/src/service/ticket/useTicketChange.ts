import { useQueryClient } from "@tanstack/react-query";
import { carry } from "@/shared/conflict/carry";
import { useGuarded } from "@/shared/conflict/useGuarded";
import { useNameOf } from "@/shared/people/usePeople";
import { did } from "@/shared/ui/lastAction";
import { type Ticket, ticketKey } from "../useTicket";
import type { TicketAction } from "./actions";
import { type Telling, takingBack, tellingTicket } from "./seen";

/** Tells tickets something that was decided on what is shown of them, and shows what came of it. */
export function useTicketChange() {
  const queries = useQueryClient();
  const nameOf = useNameOf();
  const { send, ...guarded } = useGuarded<Ticket>();

  async function tell(shown: Ticket, telling: Telling) {
    const sent = await send(shown, (on) => tellingTicket(on, telling, nameOf));
    // What was refused may be so because the ticket is not what it was, so it is asked again either way.
    void queries.invalidateQueries({ queryKey: ticketKey(shown.ticketId) });
    return sent;
  }

  /** Takes a step back that led to a state, unless somebody went on from there; what came of it is told at the foot. */
  async function takeBack(shown: Ticket, version: number, undo: NonNullable<TicketAction["undo"]>) {
    const { subject, ticketId } = shown;
    const carried = await carry({ version }, takingBack(shown, undo), () => {});
    if (carried.how === "done") did({ text: `“${subject}” goes on` });
    else if (carried.how === "refused") did({ text: carried.refusal.message });
    else did({ text: `${carried.doer?.by ?? "Somebody"} changed “${subject}” meanwhile. It stays as it is.` });
    void queries.invalidateQueries({ queryKey: ticketKey(ticketId) });
  }

  return { ...guarded, tell, takeBack };
}
