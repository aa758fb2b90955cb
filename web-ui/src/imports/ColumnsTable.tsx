import { MultiSelect, Title } from "@mantine/core";
import { useId } from "react";
import { become, type Part, sureOf, tableOf } from "./draft";
import { faultOf } from "./faults";
import type { Draft } from "./guess";
import type { Column } from "./guessShape";
import styles from "./imports.module.css";
import { fieldsOf } from "./mapping";
import { SureMark, sureness } from "./SureMark";
import type { NewImport } from "./useNewImport";

interface Props {
  make: NewImport;
  part: Part;
  title: string;
}

/** Every column with its first values, what it becomes, and how sure that is. */
export function ColumnsTable({ make, part, title }: Props) {
  const id = useId();
  return (
    <>
      <Title order={2} mb="xs" id={id}>
        {title}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="panel scroll-x" style={{ marginBottom: 16 }} aria-labelledby={id} tabIndex={0}>
        <table className={`table ${styles.rows}`}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
              <th scope="col">Becomes</th>
              <th scope="col">Sure?</th>
            </tr>
          </thead>
          <tbody>
            {make.columns[part].map((column) => (
              <ColumnRow key={column.name} make={make} part={part} column={column} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function ColumnRow({ make, part, column }: { make: NewImport; part: Part; column: Column }) {
  const draft = make.draft as Draft;
  const fields = make.fields[part];
  const becomes = fieldsOf(tableOf(draft.mapping, part), column.name);
  const fault = becomes.map((name) => faultOf(make.faults, part, name)).find(Boolean);
  return (
    <tr>
      <th scope="row">{column.name}</th>
      <td className={styles.values} title={column.words.slice(0, 10).join(", ")}>
        {column.words.slice(0, 3).join(", ") || "nothing"}
      </td>
      <td>
        <MultiSelect
          className={styles.become ?? ""}
          aria-label={`${column.name} becomes`}
          placeholder={becomes.length === 0 ? "Not used" : ""}
          value={becomes}
          data={fields.map((field) => ({ value: field.name, label: field.word }))}
          onChange={(names) => make.setDraft(become(draft, part, fields, column, names, make.stages))}
          error={fault}
          searchable
          comboboxProps={{ withinPortal: true }}
        />
      </td>
      <td>
        <SureMark sure={sureness(becomes.map((name) => sureOf(draft, part)[name]))} />
      </td>
    </tr>
  );
}
