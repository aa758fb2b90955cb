import { useMemo, useSyncExternalStore } from "react";
import type { Marks } from "./notices";

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  // Another tab read something.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function parsed(text: string | null): Marks | undefined {
  try {
    const marks: unknown = text ? JSON.parse(text) : undefined;
    return marks && typeof marks === "object" ? (marks as Marks) : undefined;
  } catch {
    return undefined;
  }
}

/** What a person has seen and read of what concerns them, in this browser; nothing if they are here for the first time. */
export function useMarks(person: string) {
  const key = `annals-notices-${person}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  return useMemo(() => {
    const change = (after: (before: Marks | undefined) => Marks) => {
      const now = localStorage.getItem(key);
      const changed = JSON.stringify(after(parsed(now)));
      if (changed === now) return;
      localStorage.setItem(key, changed);
      for (const listener of listeners) listener();
    };
    return { marks: parsed(text), change };
  }, [key, text]);
}
