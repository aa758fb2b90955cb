import { api, body } from "@/shared/api/client";
import { Refused } from "@/shared/api/problem";
import { type CommandState, type Done, untilAnswered } from "@/shared/api/useCommand";
import { live } from "@/shared/live/live";
import { type DealView, readDeal } from "./deals";

/** A command about a deal, decided on one version of it. */
interface Command {
  send(version: number, key: string): Promise<Done>;
  /** Whether what it was decided on is so still, whatever else has changed. */
  holds(truth: DealView): boolean;
  /** The events that would make it not so. */
  types: string[];
  tell(state: CommandState): void;
}

/** How a command ended. `overtaken`: somebody changed the same thing first, and `truth` is what is so now. */
export type Carried =
  | { how: "done"; version: number; repeated: boolean }
  | { how: "refused"; refusal: Refused }
  | { how: "overtaken"; truth: DealView; by: string | undefined };

/**
 * Carries a command out. If the deal was changed meanwhile, but not in what this was decided on, it is sent again on what
 * is so now; otherwise the person decides.
 */
export async function carry(deal: { dealId: string; version: number }, command: Command): Promise<Carried> {
  let { version } = deal;
  for (let repeated = false; ; repeated = true) {
    const key = crypto.randomUUID();
    const on = version;
    try {
      const done = await untilAnswered(() => command.send(on, key), command.tell);
      live.know(done.position);
      return { how: "done", version: done.version ?? version, repeated };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code !== "VERSION_STALE") return { how: "refused", refusal: error };
      const truth = await readDeal(deal.dealId);
      // A read model that is behind can't tell what is so now; the refusal can.
      if (truth.version <= version) return { how: "refused", refusal: error };
      if (!command.holds(truth)) return { how: "overtaken", truth, by: await whoDid(truth, command.types) };
      version = truth.version;
    }
  }
}

/** Who did the latest of such things to the deal; known only if its customer's timeline tells. */
async function whoDid({ dealId, customerId }: DealView, types: string[]): Promise<string | undefined> {
  if (!customerId) return undefined;
  try {
    const params = { path: { customerId }, query: { kind: ["deal"], limit: 20 } };
    const { entries } = await body(api.GET("/api/customers/{customerId}/timeline", { params }));
    const isIt = (type: string) => types.some((what) => type === `crm.sales.deal.${what}`);
    return entries.find((entry) => entry.link.endsWith(dealId) && isIt(entry.type))?.actor;
  } catch {
    return undefined;
  }
}
