import { TextInput } from "@mantine/core";
import { useState } from "react";
import { type Amount, money } from "@/shared/ui/money";
import { decimal } from "../decimal";
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
  const wrong = fault("/amount/amount") ?? fault("/amount");
  return (
    <StepDialog
      title={`Win ${name}`}
      button="Win"
      state={state}
      failure={failure}
      fields={["/amount", "/amount/amount"]}
      onSend={() => send({ kind: "win", ...other })}
      onClose={onClose}
    >
      <TextInput
        label={`Amount in ${amount.currency} (optional)`}
        description={`If left empty, it is won for ${money(amount)}.`}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong}
        data-autofocus
      />
    </StepDialog>
  );
}
