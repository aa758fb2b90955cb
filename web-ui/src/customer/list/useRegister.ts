import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { type CommandState, commandHeaders, useCommand } from "@/shared/api/useCommand";
import { did } from "@/shared/ui/lastAction";

/** Registers a customer and gives it an owner, which is a command of its own. */
export function useRegister() {
  const register = useCommand(
    useCallback(async (wanted: Schemas["CustomerRegister"], key: string) => {
      const answer = await body(api.POST("/api/customers", { headers: commandHeaders(key), body: wanted }));
      return { position: answer.position ?? 0, customerId: answer.customerId ?? "" };
    }, []),
  );
  const assign = useCommand(
    useCallback(
      ({ customerId, owner }: { customerId: string; owner: string }, key: string) =>
        body(
          api.POST("/api/customers/{customerId}/assign-owner", {
            params: { path: { customerId } },
            headers: commandHeaders(key),
            body: { owner },
          }),
        ),
      [],
    ),
  );
  const state: CommandState = register.state === "idle" ? assign.state : register.state;

  async function send(wanted: Schemas["CustomerRegister"], owner: string): Promise<string | undefined> {
    const answer = await register.send(wanted);
    if (!answer) return undefined;
    const owned = !owner || (await assign.send({ customerId: answer.customerId, owner }));
    did({
      text: owned ? `Registered ${wanted.name}` : `Registered ${wanted.name}, but without an owner`,
      link: `/customers/${answer.customerId}`,
    });
    return answer.customerId;
  }
  return { send, state, refusal: register.refusal };
}
