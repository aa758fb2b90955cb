import { IconCircleCheck, IconWarning } from "@/shared/ui/icons";
import { words } from "@/shared/ui/words";
import styles from "./imports.module.css";
import type { Field } from "./kinds";
import type { PreviewRow } from "./preview";

/** Rows as they will be; a value that would reject its row says why. */
export function PreviewTable({ rows, fields }: { rows: PreviewRow[]; fields: readonly Field[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="panel scroll-x" style={{ marginBottom: 16 }} aria-label="The first rows" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Will be</th>
            {fields.map((field) => (
              <th key={field.name} scope="col" className={field.shape === "number" ? "number" : ""}>
                {field.word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are what stands at their place
            <tr key={at}>
              <td>{at + 1}</td>
              <td
                className={styles.fate}
                style={{ color: row.fault ? "var(--danger)" : "var(--success)" }}
                title={row.fault}
              >
                {row.fault ? <IconWarning size={14} aria-hidden /> : <IconCircleCheck size={14} aria-hidden />}{" "}
                {row.fault ? `Rejected. ${row.fault}` : "Recorded"}
              </td>
              {fields.map((field) => (
                <PreviewCell key={field.name} field={field} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PreviewCell({ field, row }: { field: Field; row: PreviewRow }) {
  const value = row.values[field.name];
  const kind = field.shape === "number" ? "number" : styles.values;
  if (value?.leftOut) return <td className={kind}>left out</td>;
  return (
    <td className={`${kind} ${value?.fault ? styles.broken : ""}`} title={value?.fault ?? value?.text}>
      {shownAs(field, value?.text)}
    </td>
  );
}

function shownAs(field: Field, text: string | undefined): string {
  if (!text) return "–";
  return field.shape === "choice" ? words(text) : text;
}
