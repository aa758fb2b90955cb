import { useState } from "react";
import { carry } from "@/shared/conflict/carry";
import { useGuarded } from "@/shared/conflict/useGuarded";
import { useNameOf } from "@/shared/people/usePeople";
import { did } from "@/shared/ui/lastAction";
import type { DealView } from "../deals";
import { type Change, changing, NAMES, type NameOf, textOf, undoing } from "./changes";

/** Changes of a deal, decided on what was shown when the dialog opened. */
export function useChange(deal: DealView) {
  const [shown] = useState(deal);
  const nameOf = useNameOf();
  const { send, refusal, ...guarded } = useGuarded<DealView>();
  const failure = refusal && { sentence: refusal.message, refusal };

  /** Answers whether the person is through with it: it is recorded, or they let the other's change stand. */
  async function change(wanted: Change): Promise<boolean> {
    let decided = shown;
    const sent = await send(shown, (on) => {
      decided = on;
      return changing(on, wanted, nameOf);
    });
    if (!sent) return false;
    if (sent !== "left") tell(decided, wanted, sent.version, sent.repeated, nameOf);
    return true;
  }

  return { ...guarded, change, failure, shown };
}

function tell(deal: DealView, change: Change, version: number, repeated: boolean, nameOf: NameOf) {
  const back = undoing(deal, change);
  const changed = { ...deal, version, ...change };
  const name = NAMES[change.what];
  did({
    text: `${name} of ${deal.name} changed${repeated ? "; something else about it had changed meanwhile" : ""}`,
    link: `/sales/deals/${deal.dealId}`,
    ...(back ? { undo: () => void undo(changed, back, nameOf) } : {}),
  });
}

async function undo(deal: DealView, back: Change, nameOf: NameOf) {
  const carried = await carry(deal, changing(deal, back, nameOf), () => {});
  const link = `/sales/deals/${deal.dealId}`;
  const name = NAMES[back.what];
  if (carried.how === "done") did({ text: `${name} of ${deal.name} changed back`, link });
  else if (carried.how === "refused") did({ text: carried.refusal.message, link });
  else {
    const theirs = textOf(carried.truth, back.what, nameOf);
    did({ text: `${carried.doer?.by ?? "Somebody"} made it ${theirs} meanwhile`, link });
  }
}
