import { Button, Checkbox, Popover, Stack, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import { PersonPicker } from "@/shared/people/PersonPicker";
import { IconChevronDown, IconSearch } from "@/shared/ui/icons";
import { useShortcut } from "@/shared/ui/useShortcut";
import { channelWord, DEPARTMENTS, words } from "@/shared/ui/words";
import { CHANNELS } from "../composer/channels";
import { type Filters, isActive, KINDS } from "./filters";
import styles from "./Timeline.module.css";

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
  onReset: () => void;
  /** How many new entries the filters hide. */
  outside: number;
}

const TYPING = 150;

/** What of the timeline is shown. */
export function FilterBar({ filters, onChange, onReset, outside }: Props) {
  return (
    <search className={styles.filters} aria-label="Filter the timeline">
      <Words key={filters.q === "" ? "none" : "some"} value={filters.q} onChange={(q) => onChange({ ...filters, q })} />
      <Choice
        name="Department"
        of={DEPARTMENTS}
        word={words}
        chosen={filters.department}
        onChange={(department) => onChange({ ...filters, department })}
      />
      <Choice
        name="Channel"
        of={CHANNELS}
        word={channelWord}
        chosen={filters.channel}
        onChange={(channel) => onChange({ ...filters, channel })}
      />
      <Choice
        name="Kind"
        of={KINDS}
        word={words}
        chosen={filters.kind}
        onChange={(kind) => onChange({ ...filters, kind })}
      />
      <Drop name="Person" count={filters.actor ? 1 : 0}>
        <PersonPicker
          label="Recorded by"
          value={filters.actor || null}
          onChange={(actor) => onChange({ ...filters, actor: actor ?? "" })}
        />
      </Drop>
      <Drop name="Time" count={(filters.from ? 1 : 0) + (filters.to ? 1 : 0)}>
        <TextInput
          type="date"
          label="From"
          value={filters.from}
          onChange={(event) => onChange({ ...filters, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Up to"
          value={filters.to}
          onChange={(event) => onChange({ ...filters, to: event.currentTarget.value })}
        />
      </Drop>
      <Checkbox
        size="xs"
        label="Conversations only"
        checked={filters.talk}
        onChange={(event) => onChange({ ...filters, talk: event.currentTarget.checked })}
      />
      {isActive(filters) && (
        <Button variant="subtle" size="compact-sm" onClick={onReset}>
          Reset
        </Button>
      )}
      {outside > 0 && (
        <span className="dimmed" role="status">
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

interface ChoiceProps {
  name: string;
  of: readonly string[];
  word: (value: string) => string;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

function Choice({ name, of, word, chosen, onChange }: ChoiceProps) {
  return (
    <Drop name={name} count={chosen.length}>
      <Checkbox.Group label={name} value={chosen} onChange={onChange}>
        <Stack gap={8} mt="xs">
          {of.map((value) => (
            <Checkbox key={value} size="sm" value={value} label={word(value)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Drop>
  );
}

function Drop({ name, count, children }: { name: string; count: number; children: React.ReactNode }) {
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant={count ? "light" : "default"}
          size="compact-sm"
          rightSection={<IconChevronDown size={14} stroke={1.5} />}
        >
          {count ? `${name} · ${count}` : name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>{children}</Popover.Dropdown>
    </Popover>
  );
}
