import { Button, Textarea } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import type { CommandState } from "@/shared/api/useCommand";
import { clockTime, dateOnly } from "@/shared/ui/time";
import styles from "./Composer.module.css";
import type { Mode } from "./drafts";
import { useDraft } from "./useDraft";
import type { Said } from "./useSay";

interface Props {
  ticketId: string;
  mode: Mode;
  label: string;
  effect: string;
  unseen: number;
  state: CommandState;
  said: (text: string) => Said;
  say: (said: Said) => Promise<boolean>;
  onWriting: (isWriting: boolean) => void;
  children: ReactNode;
}

/** A text and its one button. While it is not known whether it was recorded, it can be copied and not changed. */
export function WriteForm({ ticketId, mode, label, effect, unseen, state, said, say, onWriting, children }: Props) {
  const { text, setText, clear, restoredAt } = useDraft(ticketId, mode);
  const [error, setError] = useState<string>();
  const [warned, setWarned] = useState(0);
  const isWriting = text.trim() !== "";
  // The conversation beside it must not move while somebody writes.
  useEffect(() => {
    onWriting(isWriting);
    return () => onWriting(false);
  }, [isWriting, onWriting]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state !== "idle") return;
    if (!isWriting) return setError(mode === "reply" ? "Write the reply." : "Write the note.");
    if (unseen > warned) return setWarned(unseen);
    if (await say(said(text.trim()))) clear();
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Textarea
        aria-label={label}
        placeholder={label}
        value={text}
        error={error}
        readOnly={state !== "idle"}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(undefined);
        }}
        onKeyDown={pressed}
        aria-keyshortcuts="Control+Enter"
        autosize
        minRows={2}
        maxRows={8}
        data-composer
      />
      <div className={styles.foot}>
        {children}
        {restoredAt && isWriting && <Restored at={restoredAt} discard={clear} />}
        {warned > 0 && unseen > 0 && (
          <span role="alert" className={styles.warning}>
            A new message came while you wrote.
          </span>
        )}
        <Button type="submit" size="xs" loading={state !== "idle"} className={styles.send ?? ""}>
          {warned > 0 && unseen > 0 ? `${effect} all the same` : effect}
        </Button>
      </div>
    </form>
  );
}

function Restored({ at, discard }: { at: string; discard: () => void }) {
  const moment = new Date(at);
  const isToday = dateOnly(moment) === dateOnly(new Date());
  return (
    <span className="dimmed">
      Draft from {isToday ? clockTime(moment) : dateOnly(moment)} ·{" "}
      <Button variant="subtle" size="compact-xs" onClick={discard}>
        Discard
      </Button>
    </span>
  );
}
