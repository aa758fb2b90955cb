import { Text } from "@mantine/core";
import { IconWarning } from "@/shared/ui/icons";
import { tableOf } from "./draft";
import { missing } from "./guessMapping";
import styles from "./imports.module.css";
import type { NewImport } from "./useNewImport";

/** The needed fields that nothing fills, as words. */
export function lacking(make: NewImport): string[] {
  const { draft, fields } = make;
  if (!draft) return [];
  const rows = missing(fields.rows, draft.mapping).map((field) => field.word);
  const lines =
    draft.mapping.kind === "ORDERS"
      ? missing(fields.lines, tableOf(draft.mapping, "lines")).map((field) => `${field.word} of the lines`)
      : [];
  return [...rows, ...lines];
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
