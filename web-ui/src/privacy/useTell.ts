import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, type Done, useCommand } from "@/shared/api/useCommand";

interface Told {
  /** What comes after the person in the address, such as `legal-hold`. */
  path: string;
  body: Record<string, unknown>;
}

/** Tells the person's stream of rights something, and shows what came of it. */
export function useTell(customerId: string) {
  const queries = useQueryClient();
  const carryOut = useCallback(
    async ({ path, body: asked }: Told, key: string): Promise<Done> => {
      // All these routes take a body by their name and answer alike.
      const route = `/api/privacy/subjects/{customerId}/${path}` as "/api/privacy/subjects/{customerId}/legal-hold";
      const params = { path: { customerId } };
      const told = asked as unknown as Schemas["PrivacyHold"];
      const done = await body(api.POST(route, { params, headers: commandHeaders(key), body: told }));
      return { ...done, position: done.position ?? 0 };
    },
    [customerId],
  );
  const command = useCommand(carryOut);
  async function tell(path: string, asked: Record<string, unknown>) {
    const done = await command.send({ path, body: asked });
    void queries.invalidateQueries({ queryKey: ["privacy"] });
    return done !== undefined;
  }
  return { ...command, tell };
}
