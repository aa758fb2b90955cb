import { Select } from "@mantine/core";
import { words } from "@/shared/ui/words";
import { usePeople } from "./usePeople";

interface Props {
  label: string;
  value: string | null;
  onChange: (login: string | null) => void;
  error?: string | undefined;
  required?: boolean;
}

/** Chooses a colleague by name; the value is the login. */
export function PersonPicker({ label, value, onChange, error, required = false }: Props) {
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
      nothingFoundMessage="Nobody of that name"
      data={people.map((person) => ({ value: person.login, label: `${person.name} (${words(person.department)})` }))}
    />
  );
}
