import { Select, TextInput, Title } from "@mantine/core";
import { words } from "@/shared/ui/words";
import { change, type Part, tableOf } from "./draft";
import { faultOf } from "./faults";
import type { Draft } from "./guess";
import { choicesOf, strangers } from "./guessMapping";
import styles from "./imports.module.css";
import { type Field, fieldOf } from "./kinds";
import { columnsOf, type Source } from "./mapping";
import type { NewImport } from "./useNewImport";

interface Props {
  make: NewImport;
  part: Part;
}

/** One value for all rows, for fields that no column tells; and what is decided about fields of columns. */
export function ConstantsForm({ make, part }: Props) {
  const draft = make.draft as Draft;
  const { fields } = tableOf(draft.mapping, part);
  const names = make.samples[part]?.names ?? [];
  const unknown = (name: string) => strangers(fields[name], names);
  const ofColumns = (name: string) => columnsOf(fields[name] ?? {}).length > 0 && unknown(name).length === 0;
  const shown = make.fields[part].filter((field) => !ofColumns(field.name) && (field.needed || fields[field.name]));
  const more = make.fields[part].filter((field) => !fields[field.name] && !field.needed);
  const empty = make.fields[part].filter((field) => ofColumns(field.name) && fields[field.name]?.default !== undefined);
  const joined = make.fields[part].filter((field) => (fields[field.name]?.columns?.length ?? 0) > 1);
  const set = (name: string, source: Source | undefined) => make.setDraft(change(draft, part, name, source));
  return (
    <section className={styles.panel} aria-label="What no column tells">
      <Title order={2} mb="sm">
        What no column tells
      </Title>
      <div className={styles.grid}>
        {shown.map((field) => (
          <Constant
            key={field.name}
            field={field}
            stages={make.stages}
            value={fields[field.name]?.constant ?? ""}
            fault={noColumn(unknown(field.name)) ?? faultOf(make.faults, part, field.name)}
            set={(value) => set(field.name, value || field.needed ? { constant: value } : undefined)}
          />
        ))}
        {empty.map((field) => (
          <TextInput
            key={field.name}
            label={`${field.word}, where the file has none`}
            value={fields[field.name]?.default ?? ""}
            onChange={(event) => set(field.name, { ...fields[field.name], default: event.currentTarget.value })}
          />
        ))}
        {joined.map((field) => (
          <TextInput
            key={field.name}
            label={`${field.word}: between ${fields[field.name]?.columns?.join(" and ")}`}
            value={fields[field.name]?.join ?? " "}
            onChange={(event) => set(field.name, { ...fields[field.name], join: event.currentTarget.value })}
          />
        ))}
        {more.length > 0 && (
          <Select
            label="One more value for all rows (optional)"
            placeholder="Choose a field"
            value={null}
            data={more.map((field) => ({ value: field.name, label: field.word }))}
            onChange={(name) => name && set(name, { constant: firstOf(fieldOf(more, name)) })}
          />
        )}
      </div>
    </section>
  );
}

function noColumn([unknown]: string[]): string | undefined {
  return unknown && `The file has no column '${unknown}'. Choose another above, or say one value.`;
}

function firstOf(field: Field | undefined): string {
  return field?.choices?.[0] ?? "";
}

interface ConstantProps {
  field: Field;
  stages: readonly string[];
  value: string;
  fault: string | undefined;
  set: (value: string) => void;
}

function Constant({ field, stages, value, fault, set }: ConstantProps) {
  const choices = choicesOf(field, stages);
  const label = `${field.word}, for all rows${field.needed ? "" : " (optional)"}`;
  if (choices) {
    return (
      <Select
        label={label}
        placeholder="Choose"
        value={value || null}
        data={choices.map((choice) => ({ value: choice, label: words(choice) }))}
        clearable={!field.needed}
        onChange={(choice) => set(choice ?? "")}
        error={fault}
      />
    );
  }
  const text = field.shape === "currency" ? value.toUpperCase() : value;
  return (
    <TextInput
      label={label}
      placeholder={{ currency: "EUR, USD …", moment: "2026-01-31", day: "2026-01-31" }[field.shape as string] ?? ""}
      value={text}
      onChange={(event) =>
        set(field.shape === "currency" ? event.currentTarget.value.toUpperCase() : event.currentTarget.value)
      }
      error={fault}
    />
  );
}
