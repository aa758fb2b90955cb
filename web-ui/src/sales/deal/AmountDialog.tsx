import { TextInput } from "@mantine/core";
import { useState } from "react";
import { ConflictDialog } from "@/shared/conflict/ConflictDialog";
import { money } from "@/shared/ui/money";
import type { DealView } from "../deals";
import { amountFault, decimal } from "../decimal";
import { StepDialog } from "../steps/StepDialog";
import { useChange } from "./useChange";

const EFFECT = "Change amount";

/** Changes the amount of a deal. */
export function AmountDialog({ deal, onClose }: { deal: DealView; onClose(): void }) {
  const { change, state, failure, conflict, shown } = useChange(deal);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string>();
  const { currency } = shown.amount;
  const fault = failure?.refusal?.fault("/amount/amount") ?? failure?.refusal?.fault("/amount");

  async function send() {
    const fault = amountFault(typed);
    setWrong(fault);
    if (fault) return;
    if (await change({ what: "amount", amount: { amount: decimal(typed), currency } })) onClose();
  }

  return (
    <>
      <StepDialog
        title={`Amount of ${shown.name}`}
        button={EFFECT}
        state={state}
        failure={failure}
        fields={["/amount/amount", "/amount"]}
        onSend={send}
        onClose={onClose}
        isHidden={conflict !== undefined}
      >
        <TextInput
          label={`Amount in ${currency}`}
          description={`Now ${money(shown.amount)}`}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={wrong ?? fault}
          data-autofocus
        />
      </StepDialog>
      <ConflictDialog conflict={conflict} effect={EFFECT} />
    </>
  );
}
