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
  disabled?: boolean;
  /** The dialog starts here. */
  isFirst?: boolean;
  /** Whether there may be no customer. */
  clearable?: boolean;
  /** Who is chosen, if that was not chosen here. */
  known?: { value: string; label: string } | undefined;
}

const PAUSE = 200;

/** Finds a customer by name, e-mail, phone or number as one types; the value is its id. */
export function CustomerPicker({
  label,
  value,
  onChange,
  error,
  disabled = false,
  isFirst = false,
  clearable = false,
  known: before,
}: Props) {
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE);
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const found = useQuery({
    queryKey: ["customers", "pick", q],
    queryFn: ({ signal }) =>
      body(api.GET("/api/customers", { params: { query: { limit: 20, ...(q ? { q } : {}) } }, signal })),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.entries ?? []).map(({ customerId, name, email, phone, externalId }) => ({
    value: customerId,
    label: [name, email ?? phone ?? externalId].filter(Boolean).join(" · "),
  }));
  // Who was chosen stays chosen when something else is looked for.
  const shown = chosen ?? (before?.value === value ? before : undefined);
  const known = shown && !options.some((option) => option.value === shown.value) ? [shown, ...options] : options;
  return (
    <Select
      label={label}
      value={value}
      onChange={(id, option) => {
        setChosen(option ?? undefined);
        onChange(id);
      }}
      error={error}
      disabled={disabled}
      searchable
      clearable={clearable}
      clearButtonProps={{ "aria-label": "No customer" }}
      {...(isFirst ? { "data-autofocus": true } : {})}
      placeholder="Name, e-mail, phone or number"
      onSearchChange={setTyped}
      // The server has found them already.
      filter={({ options: all }) => all}
      nothingFoundMessage={found.isFetching ? "Searching …" : "No such customer"}
      maxDropdownHeight={240}
      data={known}
    />
  );
}
