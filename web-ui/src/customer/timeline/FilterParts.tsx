import { Button, Checkbox, Popover, Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { PersonPicker } from "@/shared/people/PersonPicker";
import { usePeople } from "@/shared/people/usePeople";
import { IconChevronDown } from "@/shared/ui/icons";
import { channelWord, DEPARTMENTS, words } from "@/shared/ui/words";
import { CHANNELS } from "../composer/channels";
import { type Filters, KINDS } from "./filters";

export interface FilterPart {
  name: string;
  /** How many choices are made in it. */
  count: number;
  content: ReactNode;
}

/** What a timeline can be filtered by, besides words. */
export function partsOf(filters: Filters, onChange: (filters: Filters) => void): FilterPart[] {
  const choice = (name: string, key: "department" | "channel" | "kind", of: readonly string[], word = words) => ({
    name,
    count: filters[key].length,
    content: (
      <Choice
        name={name}
        of={of}
        word={word}
        chosen={filters[key]}
        onChange={(chosen) => onChange({ ...filters, [key]: chosen })}
      />
    ),
  });
  return [
    choice("Department", "department", DEPARTMENTS),
    choice("Channel", "channel", CHANNELS, channelWord),
    choice("Kind", "kind", KINDS),
    {
      name: "Person",
      count: filters.actor ? 1 : 0,
      content: <RecordedBy name={filters.actor} onChange={(actor) => onChange({ ...filters, actor })} />,
    },
    {
      name: "Time",
      count: (filters.from ? 1 : 0) + (filters.to ? 1 : 0),
      content: <Days filters={filters} onChange={onChange} />,
    },
  ];
}

/** A timeline names people as they were called; whom to choose from are the colleagues of today. */
function RecordedBy({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const people = usePeople();
  return (
    <PersonPicker
      isInside
      label="Recorded by"
      value={people.find((person) => person.name === name)?.login ?? null}
      onChange={(login) => onChange(people.find((person) => person.login === login)?.name ?? "")}
    />
  );
}

function Days({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  return (
    <>
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
    </>
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
    <Checkbox.Group label={name} value={chosen} onChange={onChange}>
      <Stack gap={8} mt="xs">
        {of.map((value) => (
          <Checkbox key={value} size="sm" value={value} label={word(value)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface DropProps {
  name: string;
  count: number;
  className: string | undefined;
  children: ReactNode;
}

/** A button that opens a filter, and says how much is chosen in it. */
export function Drop({ name, count, className = "", children }: DropProps) {
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant={count ? "light" : "default"}
          size="compact-sm"
          className={className}
          rightSection={<IconChevronDown size={14} stroke={1.5} />}
        >
          {count ? `${name} · ${count}` : name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>{children}</Popover.Dropdown>
    </Popover>
  );
}
