import { Select } from "@mantine/core";
import { words } from "@/shared/ui/words";
import { usePeople } from "./usePeople";

interface Props {
  label: string;
  value: string | null;
  onChange: (login: string | null) => void;
  error?: string | undefined;
  required?: boolean;
  /** Whether it stands in something that closes as soon as one clicks outside of it. */
  isInside?: boolean;
}

/** Chooses a colleague by name; the value is the login. */
export function PersonPicker({ label, value, onChange, error, required = false, isInside = false }: Props) {
  const people = usePeople();
  return (
    <Select
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      required={required}
      withAsterisk={false}
      searchable
      openOnFocus={false}
      clearable={!required}
      comboboxProps={{ withinPortal: !isInside }}
      nothingFoundMessage="Nobody of that name"
      data={people.map((person) => ({ value: person.login, label: `${person.name} (${words(person.department)})` }))}
    />
  );
}
