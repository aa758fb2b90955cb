import { useState } from "react";
import { useNavigate } from "react-router";
import { api, body } from "@/shared/api/client";
import { Refused } from "@/shared/api/problem";
import { untilAnswered } from "@/shared/api/useCommand";
import { live } from "@/shared/live/live";
import { upToDate } from "@/shared/live/useLiveQuery";
import { usePeople } from "@/shared/people/usePeople";
import { did } from "@/shared/ui/lastAction";
import { tellTicket } from "../commands";
import { type Taking, takeNext, tellTaken, type Untaken } from "./takeNext";

const untaken = () =>
  upToDate((atLeast) =>
    body(
      api.GET("/api/service/queue", {
        params: { query: { state: ["NEW", "OPEN"], unowned: true, limit: 20, ...(atLeast ? { atLeast } : {}) } },
      }),
    ),
  ).then((page) => page.entries as Untaken[]);

/** Takes the next ticket, or the one that is given, and opens it. */
export function useTakeNext() {
  const navigate = useNavigate();
  const people = usePeople();
  const [taking, setTaking] = useState(false);
  const [told, setTold] = useState("");

  async function take({ ticketId }: Untaken): Promise<Taking> {
    const key = crypto.randomUUID();
    try {
      const done = await untilAnswered(
        () => tellTicket(ticketId, "take", {}, key),
        (state) => setTold(state === "unknown" ? "Not known yet whether it was taken. Checking…" : ""),
      );
      live.know(done.position);
      return { taken: true };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const owner = error.problem.params?.owner;
      const by = people.find((person) => person.login === owner)?.name ?? owner;
      return { taken: false, reason: error.message, ...(by ? { by } : {}) };
    }
  }

  async function next(wanted?: Untaken) {
    if (taking) return;
    setTaking(true);
    setTold("");
    try {
      let first = wanted;
      const taken = await takeNext(async () => {
        const tickets = await untaken();
        const all = first ? [first, ...tickets] : tickets;
        first = undefined;
        return all;
      }, take);
      if (!taken.ticket) setTold(tellTaken(taken));
      else {
        did({ text: tellTaken(taken) });
        navigate(`/service/tickets/${taken.ticket.ticketId}`);
      }
    } catch (error) {
      setTold(error instanceof Error ? error.message : String(error));
    } finally {
      setTaking(false);
    }
  }
  return { next, taking, told };
}
