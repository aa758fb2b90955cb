import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/shared/api/client";

interface Props {
  label: string;
  value: string | null;
  onChange: (customerId: string | null) => void;
  error?: string | undefined;
}

/** Finds a customer by name, e-mail or phone; the value is its id. */
export function CustomerPicker({ label, value, onChange, error }: Props) {
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ["customers", "picker", q],
    queryFn: ({ signal }) => {
      const query = { limit: 10, ...(q ? { q } : {}) };
      return body(api.GET("/api/customers", { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  }).data?.entries;
  const [chosen, setChosen] = useState<{ value: string; label: string }>();

  const options = (found ?? []).map(({ customerId, name, email }) => ({
    value: customerId,
    label: email ? `${name} (${email})` : name,
  }));
  const known = chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : options;
  return (
    <Select
      label={label}
      value={value}
      onChange={(id, option) => {
        setChosen(option ?? undefined);
        onChange(id);
      }}
      error={error}
      searchable
      clearable
      clearButtonProps={{ "aria-label": "No customer" }}
      onSearchChange={setTyped}
      data={known}
      // The server has found them already.
      filter={({ options: all }) => all}
      nothingFoundMessage="No customer matches"
      maxDropdownHeight={240}
    />
  );
}
