import { TextInput } from "@mantine/core";
import { useState } from "react";
import { CustomerPicker } from "@/shared/forms/CustomerPicker";
import { PersonPicker } from "@/shared/people/PersonPicker";
import type { DealView } from "../deals";
import { StepDialog, type StepFailure } from "../steps/StepDialog";
import { type Change, textOf } from "./changes";
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
  const { send, state, failure, theirs, before, accept } = useChange(deal);
  const initial = { closeDate: deal.expectedCloseDate, owner: deal.owner, customer: undefined }[what];
  const [value, setValue] = useState<string | null>(initial ?? null);
  const [missing, setMissing] = useState(false);
  const texts = TEXTS[what];
  const error = missing ? texts.missing : failure?.refusal?.fault(POINTERS[what]);
  const overtaken: StepFailure | undefined = theirs && {
    sentence: `${theirs.by} changed it meanwhile to ${textOf(theirs.deal, what)}. Sending again replaces that.`,
  };

  async function change() {
    setMissing(!value);
    if (!value) return;
    accept();
    if (await send(changeTo(what, value), theirs?.deal ?? before)) onClose();
  }

  return (
    <StepDialog
      title={`${texts.title} ${deal.name}`}
      button={texts.button}
      state={state}
      failure={overtaken ?? failure}
      fields={[POINTERS[what]]}
      onSend={change}
      onClose={onClose}
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
  );
}
