import { MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { PersonPicker } from "@/shared/people/PersonPicker";
import { CustomerPicker } from "./CustomerPicker";
import type { Field } from "./fields";
import { TicketPicker } from "./TicketPicker";

interface Props {
  field: Field;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  locked: boolean;
  /** The dialog starts here. */
  isFirst: boolean;
}

const TYPES = { line: "text", moment: "datetime-local", day: "date", number: "number", amount: "text" } as const;

/** The control for one field; text stays copyable while it is locked. */
export function FieldInput({ field, value, onChange, error, locked, isFirst }: Props) {
  const label = field.optional ? `${field.label} (optional)` : field.label;
  const pick = { label, value: value || null, error, onChange: (chosen: string | null) => onChange(chosen ?? "") };
  const shared = { label, error, description: field.hint, ...(isFirst ? { "data-autofocus": true } : {}) };
  switch (field.kind === "number" && field.choices ? "choice" : field.kind) {
    case "text":
      return (
        <Textarea
          {...shared}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          readOnly={locked}
          autosize
          minRows={3}
          maxRows={12}
        />
      );
    case "choice":
      return (
        <Select
          {...shared}
          value={value || null}
          onChange={(chosen) => onChange(chosen ?? "")}
          data={field.choices ?? []}
          clearable={field.optional ?? false}
          disabled={locked}
        />
      );
    case "choices":
      return (
        <MultiSelect
          {...shared}
          value={value ? value.split(",") : []}
          onChange={(chosen) => onChange(chosen.join(","))}
          data={field.choices ?? []}
          disabled={locked}
        />
      );
    case "person":
      return <PersonPicker {...pick} required={!field.optional} />;
    case "customer":
      return <CustomerPicker {...pick} disabled={locked} isFirst={isFirst} />;
    case "ticket":
      return <TicketPicker {...pick} disabled={locked} isFirst={isFirst} />;
    default:
      return (
        <TextInput
          {...shared}
          type={TYPES[field.kind as keyof typeof TYPES]}
          step={field.kind === "moment" && field.initial ? 1 : undefined}
          inputMode={field.kind === "amount" ? "decimal" : undefined}
          rightSection={field.currency}
          rightSectionWidth={field.currency ? 48 : undefined}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          readOnly={locked}
        />
      );
  }
}
