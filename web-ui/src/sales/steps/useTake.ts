import { useState } from "react";
import type { StepFailure } from "./StepDialog";
import type { Step } from "./steps";

export type Take = (step: Step) => Promise<StepFailure | undefined>;

/** The sending of a dialog, and why it came to nothing. */
export function useTake(take: Take) {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<StepFailure>();
  async function send(step: Step) {
    setSending(true);
    setFailure(await take(step));
    setSending(false);
  }
  return { sending, failure, send, fault: (field: string) => failure?.refusal?.fault(field) };
}
