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
}

const PAUSE = 200;

/** Finds a customer by name, e-mail, phone or number as one types. */
export function CustomerPicker({ label, value, onChange, error, disabled = false, isFirst = false }: Props) {
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE);
  const found = useQuery({
    queryKey: ["customers", "pick", q],
    queryFn: ({ signal }) =>
      body(api.GET("/api/customers", { params: { query: { limit: 20, ...(q ? { q } : {}) } }, signal })),
    placeholderData: keepPreviousData,
  });
  const customers = found.data?.entries ?? [];
  return (
    <Select
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      disabled={disabled}
      searchable
      {...(isFirst ? { "data-autofocus": true } : {})}
      placeholder="Name, e-mail, phone or number"
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={found.isFetching ? "Searching …" : "No such customer"}
      data={customers.map(({ customerId, name, email, phone, externalId }) => ({
        value: customerId,
        label: [name, email ?? phone ?? externalId].filter(Boolean).join(" · "),
      }))}
    />
  );
}
