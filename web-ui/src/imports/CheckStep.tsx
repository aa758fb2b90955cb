import { Button, Progress, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { tableOf } from "./draft";
import type { Draft } from "./guess";
import styles from "./imports.module.css";
import { lacking, MissingNote } from "./MissingNote";
import { count } from "./outcome";
import { PreviewTable } from "./PreviewTable";
import { preview } from "./preview";
import type { NewImport } from "./useNewImport";

/** The first rows as they will be, what would be rejected, and the button that runs it. */
export function CheckStep({ make }: { make: NewImport }) {
  const { draft, samples, stages, fields } = make;
  const { mapping } = draft as Draft;
  const { rows } = samples;
  const seen = useMemo(
    () => (rows ? preview(tableOf(mapping, "rows"), mapping, fields.rows, rows.names, rows.rows, stages) : []),
    [mapping, fields.rows, rows, stages],
  );
  if (!rows) return null;
  const rejected = seen.filter((row) => row.fault);
  const worst = rejected[0];
  const lacks = lacking(make).length > 0;
  const about = rows.whole ? `All ${count(seen.length)} rows` : `The first ${count(seen.length)} rows`;
  return (
    <>
      <MissingNote make={make} />
      <Text mb="sm">
        {about} were looked at:{" "}
        {worst
          ? `${count(rejected.length)} would be rejected, such as row ${count(seen.indexOf(worst) + 1)}. ${worst.fault}`
          : "none would be rejected."}{" "}
        {rows.whole ? "" : "The server looks at every row when it runs."}
      </Text>
      <Title order={2} mb="xs">
        The first rows as they will be
      </Title>
      <PreviewTable rows={seen.slice(0, 20)} fields={fields.rows.filter((field) => mapping.fields[field.name])} />
      {make.sent !== undefined && (
        <div className={styles.panel}>
          <Text mb="xs">
            Sending {rows.name}: {Math.round(100 * make.sent)} %
          </Text>
          <Progress value={100 * make.sent} aria-label="Sent" />
        </div>
      )}
      <div className={styles.foot}>
        <Button loading={make.sent !== undefined} onClick={() => (lacks ? make.setStep("Columns") : make.run())}>
          Run import
        </Button>
        <Button variant="default" onClick={() => make.setStep("Columns")}>
          Back to columns
        </Button>
      </div>
    </>
  );
}
