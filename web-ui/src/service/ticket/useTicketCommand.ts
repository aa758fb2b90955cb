import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { type Done, useCommand } from "@/shared/api/useCommand";
import { type TicketRoute, tellTicket } from "../commands";
import { ticketKey } from "../useTicket";

export interface Told {
  route: TicketRoute;
  body: Record<string, unknown>;
}

/** Tells the ticket something, and shows what came of it. */
export function useTicketCommand(ticketId: string) {
  const queries = useQueryClient();
  const carryOut = useCallback(
    async ({ route, body }: Told, key: string): Promise<Done> => tellTicket(ticketId, route, body, key),
    [ticketId],
  );
  const command = useCommand(carryOut);
  const { send } = command;
  const tell = useCallback(
    async (told: Told) => {
      const done = await send(told);
      // What was refused may be so because the ticket is not what it was, so it is asked again either way.
      void queries.invalidateQueries({ queryKey: ticketKey(ticketId) });
      return done;
    },
    [send, queries, ticketId],
  );
  return { ...command, tell };
}
