import { useState } from "react";
import type { CommandState } from "@/shared/api/useCommand";
import type { StepFailure } from "./StepDialog";
import type { Step } from "./steps";

export type Take = (step: Step, tell: (state: CommandState) => void) => Promise<StepFailure | undefined>;

/** The sending of a dialog, and why it came to nothing. */
export function useTake(take: Take) {
  const [state, setState] = useState<CommandState>("idle");
  const [failure, setFailure] = useState<StepFailure>();
  async function send(step: Step) {
    setState("sending");
    setFailure(await take(step, setState));
    setState("idle");
  }
  return { state, failure, send, fault: (field: string) => failure?.refusal?.fault(field) };
}
