import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { IconSearch } from "@/shared/ui/icons";
import { useShortcut } from "@/shared/ui/useShortcut";
import styles from "./Customers.module.css";

const TYPING = 150;
const FEWEST = 2;

/** Searches as one types, from the second character on; `/` leads here, the arrow down into the rows. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const ask = useDebouncedCallback((text: string) => {
    const words = text.trim();
    const wanted = words.length < FEWEST ? "" : words;
    if (wanted === asked.current) return;
    asked.current = wanted;
    onChange(wanted);
  }, TYPING);
  // The address was changed by something else, such as "Clear filters".
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  useShortcut("/", () => input.current?.focus());
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label="Search customers"
      placeholder="Name, e-mail, phone or number  /"
      leftSection={<IconSearch size={16} stroke={1.5} />}
      className={styles.search ?? ""}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        document.querySelector<HTMLElement>("[data-row]")?.focus();
      }}
    />
  );
}
