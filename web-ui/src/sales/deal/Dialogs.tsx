import type { CommandState } from "@/shared/api/useCommand";
import type { Category, DealView, Stage } from "../deals";
import { LoseDialog } from "../steps/LoseDialog";
import type { Step } from "../steps/steps";
import { WinDialog } from "../steps/WinDialog";
import { AmountDialog } from "./AmountDialog";
import { FieldDialog } from "./FieldDialog";
import type { useSteps } from "./useDeal";

/** What a person is being asked. */
export type Asking = "win" | "lose" | "amount" | "closeDate" | "owner" | "customer";

interface Props {
  deal: DealView;
  asking: Asking;
  stages: Stage[];
  steps: ReturnType<typeof useSteps>;
  onClose(): void;
}

/** The dialog that is open. */
export function Dialogs({ deal, asking, stages, steps, onClose }: Props) {
  const to = (category: Category) => stages.find((stage) => stage.category === category)?.key ?? category;
  const take = (category: Category) => async (step: Step, tell: (state: CommandState) => void) => {
    const failure = await steps.take(deal, step, to(category), tell);
    if (!failure) onClose();
    return failure;
  };
  const close = () => {
    steps.dismiss();
    onClose();
  };
  switch (asking) {
    case "win":
      return <WinDialog name={deal.name} amount={deal.amount} take={take("WON")} onClose={close} />;
    case "lose":
      return <LoseDialog name={deal.name} take={take("LOST")} onClose={close} />;
    case "amount":
      return <AmountDialog deal={deal} onClose={onClose} />;
    default:
      return <FieldDialog deal={deal} what={asking} onClose={onClose} />;
  }
}
