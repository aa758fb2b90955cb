import { api, body, type Schemas } from "@/shared/api/client";
import { Refused } from "@/shared/api/problem";
import { type CommandState, commandHeaders, type Done, untilAnswered } from "@/shared/api/useCommand";
import { live } from "@/shared/live/live";
import { type DealView, readDeal } from "../deals";

/** What takes a deal into another stage. */
export type Step =
  | ({ kind: "move" } & Schemas["DealMove"])
  | ({ kind: "win" } & Schemas["DealWin"])
  | ({ kind: "lose" } & Schemas["DealLose"])
  | ({ kind: "reopen" } & Schemas["DealReopen"]);

/** What a step was decided on. */
export interface Decided {
  dealId: string;
  stage: string;
  version: number;
}

/** How a step ended. `overtaken`: somebody else took the deal elsewhere first, and `truth` is where it is. */
export type Taken =
  | { how: "done"; version: number; repeated: boolean }
  | { how: "refused"; refusal: Refused }
  | { how: "overtaken"; truth: DealView; by: string | undefined };

function send(dealId: string, version: number, step: Step, key: string): Promise<Done> {
  const at = { params: { path: { dealId } }, headers: commandHeaders(key, version) };
  const { kind, ...rest } = step;
  switch (step.kind) {
    case "move":
      return body(api.POST("/api/sales/deals/{dealId}/move", { ...at, body: rest as Schemas["DealMove"] }));
    case "win":
      return body(api.POST("/api/sales/deals/{dealId}/win", { ...at, body: rest as Schemas["DealWin"] }));
    case "lose":
      return body(api.POST("/api/sales/deals/{dealId}/lose", { ...at, body: rest as Schemas["DealLose"] }));
    case "reopen":
      return body(api.POST("/api/sales/deals/{dealId}/reopen", { ...at, body: rest as Schemas["DealReopen"] }));
  }
}

/**
 * Takes a deal into another stage. If it was changed meanwhile but is still in the stage that this was decided on, the
 * decision holds and is sent again on what is so now.
 */
export async function takeStep(deal: Decided, step: Step, tell: (state: CommandState) => void): Promise<Taken> {
  let { version } = deal;
  for (let repeated = false; ; repeated = true) {
    const key = crypto.randomUUID();
    const on = version;
    try {
      const done = await untilAnswered(() => send(deal.dealId, on, step, key), tell);
      live.know(done.position);
      return { how: "done", version: done.version ?? version, repeated };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code !== "VERSION_STALE") return { how: "refused", refusal: error };
      const truth = await readDeal(deal.dealId);
      if (truth.stage !== deal.stage) return { how: "overtaken", truth, by: await whoTook(truth) };
      // A read model that is behind can't tell what is so now; the refusal can.
      if (truth.version <= version) return { how: "refused", refusal: error };
      version = truth.version;
    }
  }
}

const STEPS = ["moved", "won", "lost", "reopened"].map((what) => `crm.sales.deal.${what}`);

/** Who took the deal to where it is; known only if its customer's timeline tells. */
async function whoTook({ dealId, customerId }: DealView): Promise<string | undefined> {
  if (!customerId) return undefined;
  try {
    const params = { path: { customerId }, query: { kind: ["deal"], limit: 20 } };
    const { entries } = await body(api.GET("/api/customers/{customerId}/timeline", { params }));
    return entries.find((entry) => entry.link.endsWith(dealId) && STEPS.includes(entry.type))?.actor;
  } catch {
    return undefined;
  }
}

/** What is said when somebody else was faster. */
export function overtaken(by: string | undefined, stage: string): string {
  return `${by ?? "Somebody"} moved it to ${stage} meanwhile.`;
}

/** What is said when a step is recorded. */
export function said(name: string, step: Step, stage: string): string {
  switch (step.kind) {
    case "move":
      return `${name} moved to ${stage}`;
    case "win":
      return `${name} won`;
    case "lose":
      return `${name} lost`;
    case "reopen":
      return `${name} reopened in ${stage}`;
  }
}

/** The step that takes back another one; there is none for a reopening, as why a deal was lost is not known here. */
export function wayBack(step: Step, from: string): Step | undefined {
  if (step.kind === "reopen") return undefined;
  return { kind: step.kind === "move" ? "move" : "reopen", stage: from };
}
