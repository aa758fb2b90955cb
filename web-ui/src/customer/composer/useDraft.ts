import { useCallback, useEffect, useRef, useState } from "react";
import { type Draft, draftKey, hasWords, restored } from "./draft";

const PAUSE = 500;

/** A draft that survives whatever happens to the page, kept per person and customer. */
export function useDraft(login: string, customerId: string, blank: Draft) {
  const key = draftKey(login, customerId);
  const [kept, setKept] = useState(() => restored(localStorage.getItem(key), new Date()));
  const [draft, setDraft] = useState<Draft>(kept?.draft ?? blank);
  const latest = useRef(draft);
  latest.current = draft;

  const save = useCallback(() => {
    if (hasWords(latest.current)) {
      localStorage.setItem(key, JSON.stringify({ draft: latest.current, at: new Date().toISOString() }));
    } else {
      localStorage.removeItem(key);
    }
  }, [key]);

  // The browser keeps it, soon after the last key and when the page is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the pause anew
  useEffect(() => {
    const soon = setTimeout(save, PAUSE);
    return () => clearTimeout(soon);
  }, [save, draft]);
  useEffect(() => {
    document.addEventListener("visibilitychange", save);
    return () => {
      document.removeEventListener("visibilitychange", save);
      save();
    };
  }, [save]);

  const discard = useCallback(
    (mode: Draft["mode"]) => {
      latest.current = { ...blank, mode };
      setDraft(latest.current);
      setKept(undefined);
      localStorage.removeItem(key);
    },
    [key, blank],
  );
  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), []);
  return { draft, change, discard, keptAt: kept?.at };
}
