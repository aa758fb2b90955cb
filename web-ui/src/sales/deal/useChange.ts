import { useState } from "react";
import { sentence } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { did } from "@/shared/ui/lastAction";
import type { DealView } from "../deals";
import type { StepFailure } from "../steps/StepDialog";
import { type Change, makeChange, textOf, undoing } from "./changes";

/** What somebody else made of the same thing meanwhile. */
export interface Theirs {
  deal: DealView;
  by: string;
}

const NAMES = { amount: "Amount", closeDate: "Close date", owner: "Owner", customer: "Customer" };

/** Changes of a deal, decided on what is shown; what somebody else changed meanwhile is never overwritten unseen. */
export function useChange(shown: DealView) {
  const [state, setState] = useState<CommandState>("idle");
  const [failure, setFailure] = useState<StepFailure>();
  const [theirs, setTheirs] = useState<Theirs>();
  // What this is decided on stays as it was when the dialog opened, until the person has seen something newer.
  const [before, setBefore] = useState(shown);

  async function send(change: Change, on = before): Promise<boolean> {
    setState("sending");
    setFailure(undefined);
    try {
      const carried = await makeChange(on, change, setState);
      if (carried.how === "refused") {
        setFailure({ sentence: carried.refusal.message, refusal: carried.refusal });
      } else if (carried.how === "overtaken") {
        setTheirs({ deal: carried.truth, by: carried.by ?? "Somebody" });
      } else {
        tell(on, change, carried.version, carried.repeated);
        return true;
      }
    } catch (error) {
      setFailure({ sentence: sentence(error) });
    } finally {
      setState("idle");
    }
    return false;
  }

  /** From now on their version is what one's own is decided on. */
  function accept() {
    if (theirs) setBefore(theirs.deal);
    setTheirs(undefined);
  }

  return { send, state, failure, theirs, before, accept };
}

function tell(deal: DealView, change: Change, version: number, repeated: boolean) {
  const back = undoing(deal, change);
  const changed = { ...deal, version, ...change };
  const name = NAMES[change.what];
  did({
    text: `${name} of ${deal.name} changed${repeated ? "; something else about it had changed meanwhile" : ""}`,
    link: `/sales/deals/${deal.dealId}`,
    ...(back ? { undo: () => void undo(changed, back, name) } : {}),
  });
}

async function undo(deal: DealView, back: Change, name: string) {
  const carried = await makeChange(deal, back, () => {});
  const link = `/sales/deals/${deal.dealId}`;
  if (carried.how === "done") did({ text: `${name} of ${deal.name} changed back`, link });
  else if (carried.how === "refused") did({ text: carried.refusal.message, link });
  else did({ text: `${carried.by ?? "Somebody"} made it ${textOf(carried.truth, back.what)} meanwhile`, link });
}
