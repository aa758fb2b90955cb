import { Button, Checkbox, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import { IconSearch } from "@/shared/ui/icons";
import { useShortcut } from "@/shared/ui/useShortcut";
import { Drop, partsOf } from "./FilterParts";
import { type Filters, isActive } from "./filters";
import styles from "./Timeline.module.css";

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
  onReset: () => void;
  /** How many new entries the filters hide. */
  outside: number;
}

const TYPING = 150;

/** What of the timeline is shown, in one row: where there is room each filter on its own, else all in one menu. */
export function FilterBar({ filters, onChange, onReset, outside }: Props) {
  const parts = partsOf(filters, onChange);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <search className={styles.filters} aria-label="Filter the timeline">
      <Words key={filters.q === "" ? "none" : "some"} value={filters.q} onChange={(q) => onChange({ ...filters, q })} />
      {parts.map((part) => (
        <Drop key={part.name} name={part.name} count={part.count} className={styles.roomy}>
          {part.content}
        </Drop>
      ))}
      <Drop name="Filters" count={count} className={styles.tight}>
        <div className={styles.groups}>
          <div>
            {parts.map((part) => (
              <div key={part.name}>{part.content}</div>
            ))}
          </div>
        </div>
      </Drop>
      <Checkbox
        size="xs"
        label="Conversations only"
        className={styles.talk ?? ""}
        checked={filters.talk}
        onChange={(event) => onChange({ ...filters, talk: event.currentTarget.checked })}
      />
      {isActive(filters) && (
        <Button variant="subtle" size="compact-sm" className={styles.reset ?? ""} onClick={onReset}>
          Reset
        </Button>
      )}
      {outside > 0 && (
        <span className={`dimmed ${styles.outside}`} role="status">
          {outside === 1 ? "1 new entry" : `${outside} new entries`} outside the filter
        </span>
      )}
    </search>
  );
}

function Words({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const ask = useDebouncedCallback(onChange, TYPING);
  useShortcut("/", () => input.current?.focus());
  return (
    <TextInput
      ref={input}
      size="xs"
      type="search"
      aria-label="Words in the timeline"
      placeholder="Words  /"
      leftSection={<IconSearch size={14} stroke={1.5} />}
      className={styles.words ?? ""}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}
