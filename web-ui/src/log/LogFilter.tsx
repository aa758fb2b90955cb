import { Autocomplete, Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { DEPARTMENTS, words } from "@/shared/ui/words";
import styles from "./log.module.css";
import type { LogEvent } from "./older";
import { shortType } from "./said";
import type { Filter } from "./shown";

interface Props {
  filter: Filter;
  narrow: (part: Partial<Filter>) => void;
  events: LogEvent[];
}

/** A full type for what was typed: `sales.deal.won` will do. */
function fullType(text: string): string {
  const type = text.trim();
  return type === "" || type.startsWith("crm.") ? type : `crm.${type}`;
}

/** Which events are shown: of a type, a department, a record. */
export function LogFilter({ filter, narrow, events }: Props) {
  const [type, setType] = useState(shortType(filter.type));
  const [record, setRecord] = useState(filter.record);
  const [seen, setSeen] = useState(filter);
  if (seen.type !== filter.type || seen.record !== filter.record) {
    setSeen(filter);
    setType(shortType(filter.type));
    setRecord(filter.record);
  }
  const [known, setKnown] = useState<string[]>([]);
  const fresh = events.map((event) => shortType(event.type)).filter((each) => !known.includes(each));
  if (fresh.length > 0) setKnown([...new Set([...known, ...fresh])].sort());
  const reset = () => {
    setType("");
    setRecord("");
    narrow({ type: "", record: "", department: "" });
  };
  return (
    <form
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault();
        narrow({ type: fullType(type), record: record.trim() });
      }}
    >
      <Autocomplete
        label="Type"
        placeholder="All, or sales.deal.won"
        value={type}
        data={known}
        onChange={setType}
        onOptionSubmit={(chosen) => narrow({ type: fullType(chosen) })}
        onBlur={() => narrow({ type: fullType(type) })}
      />
      <Select
        label="Department"
        placeholder="All"
        value={filter.department || null}
        data={DEPARTMENTS.map((each) => ({ value: each, label: words(each) }))}
        clearable
        clearButtonProps={{ "aria-label": "All departments" }}
        onChange={(department) => narrow({ department: department ?? "" })}
      />
      <TextInput
        label="Record"
        placeholder="All, or the id of one"
        value={record}
        onChange={(event) => setRecord(event.currentTarget.value)}
        onBlur={() => narrow({ record: record.trim() })}
      />
      {(filter.type || filter.department || filter.record) && (
        <Button variant="default" onClick={reset}>
          Clear filters
        </Button>
      )}
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        Filter
      </button>
    </form>
  );
}
