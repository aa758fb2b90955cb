import { useState } from "react";
import type { CommandState } from "@/shared/api/useCommand";
import type { Placed } from "../deals";
import { LoseDialog } from "../steps/LoseDialog";
import type { Step } from "../steps/steps";
import { WinDialog } from "../steps/WinDialog";
import type { Column } from "./deck";
import type { Failure } from "./useMoves";

type Tell = (state: CommandState) => void;

interface Props {
  deal: Placed;
  to: string;
  columns: Column[];
  answer(deal: Placed, step: Step, to: string, tell: Tell): Promise<Failure | undefined>;
  onClose(recorded: boolean): void;
}

/** Asks what winning or losing needs, before anything is sent; the card goes back if nothing comes of it. */
export function Asked({ deal, to, columns, answer, onClose }: Props) {
  const [on, setOn] = useState(deal);
  const won = columns.some((column) => column.stage === to && column.category === "WON");
  const Dialog = won ? WinDialog : LoseDialog;

  async function take(step: Step, tell: Tell) {
    const failure = await answer(on, step, to, tell);
    if (!failure) onClose(true);
    // Whoever still wants it, now that they know, decides on what is so now.
    if (failure?.truth) setOn(failure.truth);
    return failure;
  }

  return <Dialog name={deal.card.name} amount={on.card.amount} take={take} onClose={() => onClose(false)} />;
}
