import { TextInput } from "@mantine/core";
import { useState } from "react";
import { ConflictDialog } from "@/shared/conflict/ConflictDialog";
import { CustomerPicker } from "@/shared/forms/CustomerPicker";
import { PersonPicker } from "@/shared/people/PersonPicker";
import type { DealView } from "../deals";
import { StepDialog } from "../steps/StepDialog";
import type { Change } from "./changes";
import { useChange } from "./useChange";

type What = "closeDate" | "owner" | "customer";

const TEXTS = {
  closeDate: { title: "Close date of", button: "Change close date", missing: "Say when it should be closed." },
  owner: { title: "Owner of", button: "Assign owner", missing: "Say who looks after it." },
  customer: { title: "Customer of", button: "Link customer", missing: "Say whose deal it is." },
};

const POINTERS = { closeDate: "/expectedCloseDate", owner: "/owner", customer: "/customerId" };

function changeTo(what: What, value: string): Change {
  switch (what) {
    case "closeDate":
      return { what, expectedCloseDate: value };
    case "owner":
      return { what, owner: value };
    case "customer":
      return { what, customerId: value };
  }
}

/** Changes the close date, the owner or the customer of a deal. */
export function FieldDialog({ deal, what, onClose }: { deal: DealView; what: What; onClose(): void }) {
  const { change, state, failure, conflict } = useChange(deal);
  const initial = { closeDate: deal.expectedCloseDate, owner: deal.owner, customer: undefined }[what];
  const [value, setValue] = useState<string | null>(initial ?? null);
  const [missing, setMissing] = useState(false);
  const texts = TEXTS[what];
  const error = missing ? texts.missing : failure?.refusal?.fault(POINTERS[what]);

  async function send() {
    setMissing(!value);
    if (value && (await change(changeTo(what, value)))) onClose();
  }

  return (
    <>
      <StepDialog
        title={`${texts.title} ${deal.name}`}
        button={texts.button}
        state={state}
        failure={failure}
        fields={[POINTERS[what]]}
        onSend={send}
        onClose={onClose}
        isHidden={conflict !== undefined}
      >
        {what === "closeDate" && (
          <TextInput
            type="date"
            label="Expected close"
            value={value ?? ""}
            onChange={(event) => setValue(event.currentTarget.value)}
            error={error}
            data-autofocus
          />
        )}
        {what === "owner" && <PersonPicker label="Owner" required value={value} onChange={setValue} error={error} />}
        {what === "customer" && (
          <CustomerPicker label="Customer" value={value} onChange={setValue} error={error} clearable />
        )}
      </StepDialog>
      <ConflictDialog conflict={conflict} effect={texts.button} />
    </>
  );
}
