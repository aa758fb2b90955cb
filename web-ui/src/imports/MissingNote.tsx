import { Text } from "@mantine/core";
import { IconWarning } from "@/shared/ui/icons";
import { type Part, tableOf } from "./draft";
import { missing, strangers } from "./guessMapping";
import styles from "./imports.module.css";
import type { NewImport } from "./useNewImport";

/** The needed fields that nothing fills, as words. */
export function lacking(make: NewImport): string[] {
  if (!make.draft) return [];
  const lines = make.draft.mapping.kind === "ORDERS" ? of(make, "lines").map((word) => `${word} of the lines`) : [];
  return [...of(make, "rows"), ...lines];
}

function of({ draft, fields, samples }: NewImport, part: Part): string[] {
  if (!draft) return [];
  const table = tableOf(draft.mapping, part);
  const names = samples[part]?.names ?? [];
  const nothing = missing(fields[part], table);
  const nowhere = fields[part].filter((field) => field.needed && strangers(table.fields[field.name], names).length > 0);
  return [...nothing, ...nowhere].map((field) => field.word);
}

const list = new Intl.ListFormat("en", { type: "conjunction" });

export function MissingNote({ make }: { make: NewImport }) {
  const words = lacking(make);
  if (words.length === 0) return null;
  return (
    <section
      className={`panel ${styles.verdict}`}
      style={{ borderColor: "var(--warning)" }}
      aria-label="What is missing"
    >
      <IconWarning size={20} stroke={1.5} color="var(--warning)" aria-hidden />
      <Text>
        <strong>{list.format(words)}</strong> {words.length === 1 ? "is" : "are"} needed, and nothing says what{" "}
        {words.length === 1 ? "it is" : "they are"}. Choose a column, or say one value for all rows.
      </Text>
    </section>
  );
}
