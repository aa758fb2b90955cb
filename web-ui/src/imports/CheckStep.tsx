import { Button, Progress, Text, Title } from "@mantine/core";
import { useEffect, useMemo } from "react";
import { CheckProgress } from "./CheckProgress";
import { type Part, tableOf } from "./draft";
import type { Draft } from "./guess";
import styles from "./imports.module.css";
import { lacking, MissingNote } from "./MissingNote";
import { PreviewTable } from "./PreviewTable";
import { preview } from "./preview";
import { useCheck } from "./useCheck";
import type { NewImport } from "./useNewImport";

const SHOWN = 20;
const PARTS = ["rows", "lines"] as const;

/** The first rows as they will be, what would be rejected, and the button that runs it. */
export function CheckStep({ make }: { make: NewImport }) {
  const { draft, samples, stages, fields } = make;
  const { mapping } = draft as Draft;
  const { rows } = samples;
  const seen = useMemo(
    () =>
      rows
        ? preview(tableOf(mapping, "rows"), mapping, fields.rows, rows.names, rows.rows.slice(0, SHOWN), stages)
        : [],
    [mapping, fields.rows, rows, stages],
  );
  if (!rows) return null;
  const lacks = lacking(make).length > 0;
  return (
    <>
      <MissingNote make={make} />
      <div className={styles.head}>
        <Button loading={make.sent !== undefined} onClick={() => (lacks ? make.setStep("Columns") : make.run())}>
          Run import
        </Button>
        <Button variant="default" onClick={() => make.setStep("Columns")}>
          Back to columns
        </Button>
      </div>
      {make.sent !== undefined && (
        <div className={styles.panel}>
          <Text mb="xs">
            Sending {rows.name}: {Math.round(100 * make.sent)} %
          </Text>
          <Progress value={100 * make.sent} aria-label="Sent" />
        </div>
      )}
      {PARTS.map((part) => (
        <CheckOf key={part} make={make} part={part} />
      ))}
      <Title order={2} mb="xs">
        The first rows as they will be
      </Title>
      <PreviewTable rows={seen} fields={fields.rows.filter((field) => mapping.fields[field.name])} />
    </>
  );
}

/** The look at every row of one of the files; while a file is sent, nobody looks. */
function CheckOf({ make, part }: { make: NewImport; part: Part }) {
  const { draft, files, samples, stages, step, foundWords } = make;
  const file = part === "lines" && draft?.mapping.kind !== "ORDERS" ? undefined : files[part];
  const names = samples[part]?.names;
  const fields = make.fields[part];
  const question = useMemo(
    () => draft && names && { mapping: draft.mapping, table: tableOf(draft.mapping, part), fields, names, stages },
    [draft, names, fields, stages, part],
  );
  const asked = step === "Check" ? file : undefined;
  const check = useCheck(asked, question);
  const words = check.checked?.words;
  // What was found is kept for the step in which words get their meaning.
  useEffect(() => {
    if (words) foundWords(part, words);
  }, [words, part, foundWords]);
  return asked ? <CheckProgress file={asked} check={check} onWords={() => make.setStep("Columns")} /> : null;
}
