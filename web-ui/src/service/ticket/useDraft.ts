import { useEffect, useRef, useState } from "react";
import { usePerson } from "@/shared/session/useSession";
import { draftKey, loadDraft, type Mode, saveDraft } from "./drafts";

const PAUSE = 500;

/** A text field that survives whatever happens to the page. */
export function useDraft(ticketId: string, mode: Mode) {
  const person = usePerson().actorId;
  const key = draftKey(person, ticketId, mode);
  const [restored, setRestored] = useState(() => loadDraft(localStorage, key));
  const [text, setText] = useState(restored?.text ?? "");
  const latest = useRef(text);
  latest.current = text;

  // The browser's storage is outside of React; it is written when typing pauses, and when the page may go away.
  useEffect(() => {
    const timer = setTimeout(() => saveDraft(localStorage, key, text), PAUSE);
    return () => clearTimeout(timer);
  }, [key, text]);
  useEffect(() => {
    const save = () => saveDraft(localStorage, key, latest.current);
    document.addEventListener("visibilitychange", save);
    return () => {
      document.removeEventListener("visibilitychange", save);
      save();
    };
  }, [key]);

  function clear() {
    setText("");
    latest.current = "";
    setRestored(undefined);
    saveDraft(localStorage, key, "");
  }
  return { text, setText, clear, restoredAt: restored?.at };
}
