import { Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import { words } from "@/shared/ui/words";
import { StepDialog } from "./StepDialog";
import { type Take, useTake } from "./useTake";

type Reason = Schemas["DealLose"]["reason"];

const REASONS: Reason[] = [
  "PRICING",
  "COMPETITION",
  "BUDGET",
  "MISSING_FEATURES",
  "LONG_SALES_CYCLE",
  "NO_DECISION_MAKER",
  "UNRESPONSIVE",
  "POOR_FIT",
  "OTHER",
];

interface Props {
  name: string;
  take: Take;
  onClose(): void;
}

/** Loses a deal, and asks why. */
export function LoseDialog({ name, take, onClose }: Props) {
  const [reason, setReason] = useState<Reason | null>(null);
  const [missing, setMissing] = useState(false);
  const [competitor, setCompetitor] = useState("");
  const [note, setNote] = useState("");
  const { state, failure, send, fault } = useTake(take);

  function lose() {
    setMissing(!reason);
    if (!reason) return;
    const told = { ...(competitor.trim() ? { competitor } : {}), ...(note.trim() ? { note } : {}) };
    send({ kind: "lose", reason, ...told });
  }

  return (
    <StepDialog
      title={`Lose ${name}`}
      button="Lose"
      state={state}
      failure={failure}
      fields={["/reason", "/competitor", "/note"]}
      onSend={lose}
      onClose={onClose}
    >
      <Select
        label="Reason"
        data={REASONS.map((value) => ({ value, label: words(value) }))}
        value={reason}
        onChange={(value) => {
          setReason(value as Reason | null);
          setMissing(false);
        }}
        error={missing ? "Say why the deal was lost." : fault("/reason")}
        data-autofocus
      />
      <TextInput
        label="Competitor (optional)"
        value={competitor}
        onChange={(event) => setCompetitor(event.currentTarget.value)}
        error={fault("/competitor")}
      />
      <Textarea
        label="Note (optional)"
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={fault("/note")}
      />
    </StepDialog>
  );
}
