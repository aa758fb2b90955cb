import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/shared/api/client";
import { words } from "@/shared/ui/words";

interface Props {
  label: string;
  value: string | null;
  onChange: (ticketId: string | null) => void;
  error?: string | undefined;
  disabled?: boolean;
  /** The dialog starts here. */
  isFirst?: boolean;
}

const PAUSE = 200;

/** Finds a ticket by its subject or number. */
export function TicketPicker({ label, value, onChange, error, disabled = false, isFirst = false }: Props) {
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE);
  const found = useQuery({
    queryKey: ["tickets", "pick", q],
    queryFn: ({ signal }) => body(api.GET("/api/search", { params: { query: { q, limit: 30 } }, signal })),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  });
  const tickets = (found.data?.entries ?? []).filter((entry) => entry.kind === "TICKET");
  return (
    <Select
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      disabled={disabled}
      searchable
      {...(isFirst ? { "data-autofocus": true } : {})}
      placeholder="Subject or number"
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={q ? "No such ticket" : "Type a subject or a number"}
      data={tickets.map(({ id, title, state, detail }) => ({
        value: id,
        label: [title, detail, state && words(state)].filter(Boolean).join(" · "),
      }))}
    />
  );
}
