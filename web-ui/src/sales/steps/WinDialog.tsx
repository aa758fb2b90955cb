import { TextInput } from "@mantine/core";
import { useState } from "react";
import { type Amount, money } from "@/shared/ui/money";
import { amountFault, decimal } from "../decimal";
import { StepDialog } from "./StepDialog";
import { type Take, useTake } from "./useTake";

interface Props {
  name: string;
  amount: Amount;
  take: Take;
  onClose(): void;
}

/** Wins a deal, for its amount or another one. */
export function WinDialog({ name, amount, take, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const { state, failure, send, fault } = useTake(take);
  const other = typed.trim() ? { amount: { amount: decimal(typed), currency: amount.currency } } : {};
  const [wrong, setWrong] = useState<string>();

  function win() {
    const unclear = typed.trim() ? amountFault(typed) : undefined;
    setWrong(unclear);
    if (!unclear) send({ kind: "win", ...other });
  }

  return (
    <StepDialog
      title={`Win ${name}`}
      button="Win"
      state={state}
      failure={failure}
      fields={["/amount", "/amount/amount"]}
      onSend={win}
      onClose={onClose}
    >
      <TextInput
        label={`Amount in ${amount.currency} (optional)`}
        description={`If left empty, it is won for ${money(amount)}.`}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong ?? fault("/amount/amount") ?? fault("/amount")}
        data-autofocus
      />
    </StepDialog>
  );
}
