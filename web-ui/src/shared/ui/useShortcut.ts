import { useEffect, useRef } from "react";
import { preference } from "./preferences";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Runs on a single key outside of text fields, or on a sequence such as "g c". Single keys can be switched off, and rest
 * while a dialog is open.
 */
export function useShortcut(keys: string, run: () => void, enabled = true) {
  const latest = useRef(run);
  latest.current = run;
  // Keys are pressed outside of React.
  useEffect(() => {
    if (!enabled) return;
    const wanted = keys.split(" ");
    let reached = 0;
    const pressed = (event: KeyboardEvent) => {
      if (!preference("singleKeys") || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') || event.defaultPrevented) return;
      reached = event.key === wanted[reached] ? reached + 1 : event.key === wanted[0] ? 1 : 0;
      if (reached < wanted.length) return;
      reached = 0;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [keys, enabled]);
}
