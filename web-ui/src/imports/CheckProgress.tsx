import { Button, Progress, Text } from "@mantine/core";
import type { Checked } from "./check";
import styles from "./imports.module.css";
import { count } from "./outcome";
import type { Check } from "./useCheck";

interface Props {
  file: File;
  check: Check;
  /** Leads to where a word of the file can be given its meaning. */
  onWords: () => void;
}

/**
 * What is known of the rows of a whole file, while they are looked at and after. What comes to be known is added below
 * the buttons, which hold still.
 */
export function CheckProgress({ file, check, onWords }: Props) {
  const { checked, state, trouble } = check;
  const share = checked && file.size > 0 ? (100 * checked.read) / file.size : 0;
  return (
    <section className={styles.panel} aria-label={`Check of ${file.name}`}>
      <Text role="status">{said(file.name, check)}</Text>
      {trouble && (
        <Text role="alert" className={styles.fault ?? ""}>
          {trouble}
        </Text>
      )}
      {state !== "done" && (
        <div className={styles.looking}>
          <Button variant="default" size="compact-sm" onClick={state === "running" ? check.stop : check.again}>
            {state === "running" ? "Stop looking" : "Look again"}
          </Button>
          <Progress value={share} aria-label="Looked at" />
        </div>
      )}
      {checked && <Words checked={checked} onWords={onWords} />}
      {checked && <Faults checked={checked} />}
    </section>
  );
}

function said(name: string, { checked, state }: Check): string {
  const rows = count(checked?.rows ?? 0);
  if (state === "running") return `Looking at every row of ${name}: ${rows} so far, ${verdict(checked)}.`;
  if (state === "done") return `All ${rows} rows of ${name} were looked at: ${verdict(checked)}.`;
  return `The first ${rows} rows of ${name} were looked at: ${verdict(checked)}. The server looks at every row when it runs.`;
}

function verdict(checked: Checked | undefined): string {
  if (!checked || checked.rejected === 0) return "none would be rejected";
  return `${count(checked.rejected)} would be rejected`;
}

function Faults({ checked }: { checked: Checked }) {
  if (checked.faults.length === 0) return null;
  return (
    <ul className={styles.faults}>
      {checked.faults.map((fault) => (
        <li key={fault.row}>
          Row {count(fault.row)}. {fault.reason}
        </li>
      ))}
      {checked.rejected > checked.faults.length && <li>and {count(checked.rejected - checked.faults.length)} more</li>}
    </ul>
  );
}

function Words({ checked, onWords }: { checked: Checked; onWords: () => void }) {
  const columns = Object.entries(checked.words);
  if (columns.length === 0) return null;
  return (
    <Text mt="xs">
      <Button variant="default" size="compact-sm" onClick={onWords}>
        Say what they mean
      </Button>{" "}
      Words without a meaning:{" "}
      {columns.map(([column, words]) => `${words.slice(0, 8).join(", ")}${more(words)} in ${column}`).join("; ")}.
    </Text>
  );
}

function more(words: string[]): string {
  return words.length > 8 ? " and more" : "";
}
