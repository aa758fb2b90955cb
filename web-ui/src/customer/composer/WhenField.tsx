import { TextInput } from "@mantine/core";
import type { FieldsProps } from "./ContactFields";

/** When it happened: now, or any moment that has passed. */
export function WhenField({ draft, change, locked, refusal }: FieldsProps) {
  const future =
    refusal?.code === "OCCURRED_IN_FUTURE" ? "This moment has not come yet. Choose one that has passed." : undefined;
  return (
    <TextInput
      type="datetime-local"
      label="When (empty means now)"
      max={localNow()}
      readOnly={locked}
      value={draft.when}
      onChange={(event) => change({ when: event.currentTarget.value })}
      error={refusal?.fault("/occurredAt") ?? future}
    />
  );
}

function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
