import { Autocomplete, Button, Group, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { readCustomer } from "@/customer/profile/useCustomer";
import { CustomerPicker } from "@/shared/forms/CustomerPicker";
import { usePeople } from "@/shared/people/usePeople";
import { IconSearch } from "@/shared/ui/icons";
import { DEPARTMENTS, words } from "@/shared/ui/words";
import styles from "../audit.module.css";
import { EVERYTHING, RECORD_TYPES, type TrailFilter } from "./filter";

interface Props {
  filter: TrailFilter;
  /** Types of events that were seen, to choose from. */
  types: string[];
  search: (filter: TrailFilter) => void;
  isSearching: boolean;
}

/** Asks what to look for; nothing is searched for before one says so. */
export function TrailForm({ filter, types, search, isSearching }: Props) {
  const [draft, setDraft] = useState(filter);
  const [seen, setSeen] = useState(filter);
  // Another way led to another search, such as Back: the form says what is shown.
  if (JSON.stringify(seen) !== JSON.stringify(filter)) {
    setSeen(filter);
    setDraft(filter);
  }
  const customer = useNameOfCustomer(draft.customerId);
  const set = (part: Partial<TrailFilter>) => setDraft((before) => ({ ...before, ...part }));
  const text = (name: keyof TrailFilter) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search({ ...draft, recordId: draft.recordId.trim(), importId: draft.importId.trim(), type: draft.type.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label="What to search for">
      <Actor value={draft.actor} onChange={(actor) => set({ actor })} />
      <Select
        label="Department"
        placeholder="All"
        value={draft.department || null}
        data={DEPARTMENTS.map((each) => ({ value: each, label: words(each) }))}
        clearable
        clearButtonProps={{ "aria-label": "All departments" }}
        onChange={(department) => set({ department: department ?? "" })}
      />
      <CustomerPicker
        label="Customer"
        value={draft.customerId || null}
        onChange={(customerId) => set({ customerId: customerId ?? "" })}
        clearable
        known={customer}
      />
      <Autocomplete
        label="Type"
        placeholder="All, or sales.deal.won"
        value={draft.type}
        data={types}
        onChange={(type) => set({ type })}
      />
      <Autocomplete
        label="Record"
        placeholder="All, or such as deal"
        value={draft.recordType}
        data={RECORD_TYPES}
        onChange={(recordType) => set({ recordType })}
      />
      <TextInput label="Record's id" placeholder="All" {...text("recordId")} />
      <Select
        label="Time means"
        value={draft.clock}
        data={[
          { value: "happened", label: "When it happened" },
          { value: "recorded", label: "When it was recorded" },
        ]}
        allowDeselect={false}
        onChange={(clock) => set({ clock: clock === "recorded" ? "recorded" : "happened" })}
      />
      <TextInput label="From" type="datetime-local" {...text("since")} />
      <TextInput label="Before" type="datetime-local" {...text("until")} />
      <TextInput label="Import's id" placeholder="All" {...text("importId")} />
      <Group gap="sm" className={styles.buttons ?? ""}>
        <Button type="submit" loading={isSearching} leftSection={<IconSearch size={16} stroke={1.5} />}>
          Search
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setDraft(EVERYTHING);
            search(EVERYTHING);
          }}
        >
          Clear
        </Button>
      </Group>
    </form>
  );
}

/** Who is searched for, when that came with the address. */
function useNameOfCustomer(customerId: string) {
  const { data } = useQuery({
    queryKey: ["audit", "customer", customerId],
    queryFn: ({ signal }) => readCustomer(customerId, undefined, signal),
    enabled: customerId !== "",
    retry: false,
  });
  return customerId ? { value: customerId, label: data?.name ?? customerId } : undefined;
}

/** A colleague by name; a program is known by the id of its token, as it came from a row. */
function Actor({ value, onChange }: { value: string; onChange: (actor: string) => void }) {
  const people = usePeople();
  const known = people.map(({ login, name, department }) => ({
    value: login,
    label: `${name} (${words(department)})`,
  }));
  const other = value && !people.some((each) => each.login === value) ? [{ value, label: value }] : [];
  return (
    <Select
      label="Person"
      placeholder="All"
      value={value || null}
      data={[...other, ...known]}
      searchable
      clearable
      clearButtonProps={{ "aria-label": "All people" }}
      nothingFoundMessage="Nobody of that name"
      onChange={(login) => onChange(login ?? "")}
    />
  );
}
