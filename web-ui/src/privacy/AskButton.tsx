import { Button } from "@mantine/core";
import { useState } from "react";
import type { Refused } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { ActionDialog } from "@/shared/forms/ActionDialog";
import type { Field } from "@/shared/forms/fields";

interface Props {
  word: string;
  /** What it is done to, for the dialog's title. */
  record: string;
  about?: string;
  fields: Field[];
  command: { state: CommandState; refusal: Refused | undefined; forget: () => void };
  /** Answers whether the person is through with it. */
  carryOut: (asked: Record<string, unknown>) => Promise<boolean>;
  isPrimary?: boolean;
  isSubtle?: boolean;
  label?: string;
}

/** Something that asks for a few things before it is done. */
export function AskButton(props: Props) {
  const { word, record, about, fields, command, carryOut, isPrimary, isSubtle, label } = props;
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    command.forget();
  };
  return (
    <>
      <Button
        variant={isPrimary ? "filled" : isSubtle ? "subtle" : "default"}
        size={isPrimary ? "sm" : "compact-sm"}
        aria-label={label}
        onClick={() => {
          command.forget();
          setAsking(true);
        }}
      >
        {word}
      </Button>
      {asking && (
        <ActionDialog
          title={`${word}: ${record}`}
          effect={word}
          about={about}
          fields={fields}
          state={command.state}
          refusal={command.refusal}
          send={async (asked) => {
            if (await carryOut(asked)) setAsking(false);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
