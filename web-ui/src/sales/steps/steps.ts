import { api, body, type Schemas } from "@/shared/api/client";
import { type CommandState, commandHeaders, type Done } from "@/shared/api/useCommand";
import { type Carried, carry } from "@/shared/conflict/carry";
import type { DealView } from "../deals";
import { aboutDeal } from "../guard";

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

/** Takes a deal into another stage, if it is still in the one that this was decided on. */
export function takeStep(deal: Decided, step: Step, tell: (state: CommandState) => void): Promise<Carried<DealView>> {
  const command = aboutDeal(deal.dealId, {
    send: (version, key) => send(deal.dealId, version, step, key),
    // Whoever decided on another stage is told, wherever the deal went.
    rows: (truth) => [{ label: "Stage", before: deal.stage, theirs: truth.stage, yours: "" }],
    types: ["moved", "won", "lost", "reopened"],
  });
  return carry(deal, command, tell);
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
