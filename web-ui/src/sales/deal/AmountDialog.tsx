import { TextInput } from "@mantine/core";
import { useState } from "react";
import { money } from "@/shared/ui/money";
import type { DealView } from "../deals";
import { amountFault, decimal } from "../decimal";
import { StepDialog } from "../steps/StepDialog";
import { AmountConflict } from "./AmountConflict";
import { useChange } from "./useChange";

/** Changes the amount of a deal. If somebody else did so meanwhile, one chooses, and nothing is chosen beforehand. */
export function AmountDialog({ deal, onClose }: { deal: DealView; onClose(): void }) {
  const { send, state, failure, theirs, before, accept } = useChange(deal);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string>();
  const { currency } = deal.amount;
  const fault = failure?.refusal?.fault("/amount/amount") ?? failure?.refusal?.fault("/amount");

  async function change(on = before) {
    const fault = amountFault(typed);
    setWrong(fault);
    if (fault) return;
    if (await send({ what: "amount", amount: { amount: decimal(typed), currency } }, on)) onClose();
  }

  if (theirs) {
    return (
      <AmountConflict
        before={before.amount}
        theirs={theirs}
        yours={typed}
        onYours={setTyped}
        sending={state !== "idle"}
        keepTheirs={onClose}
        useYours={() => {
          accept();
          change(theirs.deal);
        }}
        onClose={accept}
      />
    );
  }
  return (
    <StepDialog
      title={`Amount of ${deal.name}`}
      button="Change amount"
      state={state}
      failure={failure}
      fields={["/amount/amount", "/amount"]}
      onSend={change}
      onClose={onClose}
    >
      <TextInput
        label={`Amount in ${currency}`}
        description={`Now ${money(before.amount)}`}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong ?? fault}
        data-autofocus
      />
    </StepDialog>
  );
}
