import { Button, SegmentedControl, Text } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { Schemas } from "@/shared/api/client";
import { usePerson } from "@/shared/session/useSession";
import { IconLock } from "@/shared/ui/icons";
import { did } from "@/shared/ui/lastAction";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import styles from "./Composer.module.css";
import { DraftMark, KeptDraft } from "./ComposerParts";
import { ContactFields, DirectionChoice } from "./ContactFields";
import { channelsFor, contactOver } from "./channels";
import { contactOf, type Draft, isAtField } from "./draft";
import { NoteFields } from "./NoteFields";
import { useDraft } from "./useDraft";
import type { Recorder } from "./useRecord";

interface Props {
  customer: Schemas["CustomerView"];
  recorder: Recorder;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Records what happened with a customer, or leaves a note for colleagues; there only while somebody writes. */
export function Composer({ customer, recorder, open, onOpen }: Props) {
  const person = usePerson();
  const blank = useMemo<Draft>(
    () => ({
      mode: "record",
      channel: channelsFor(customer.preferredChannel)[0] ?? "PHONE",
      direction: "INBOUND",
      subject: "",
      text: "",
      when: "",
      department: (person.department ?? "SALES") as Draft["department"],
      visibleTo: [],
    }),
    [customer.preferredChannel, person.department],
  );
  const { draft, change, discard, keptAt } = useDraft(person.actorId, customer.customerId, blank);
  const form = useRef<HTMLFormElement>(null);
  // Whoever opens it wants to write; focus belongs to the browser.
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [open]);

  const note = draft.mode === "note";
  const locked = recorder.state !== "idle";
  const effect = note ? "Save internal note" : `Record ${contactOver(draft.channel)}`;

  async function send(event?: FormEvent) {
    event?.preventDefault();
    if (locked || !form.current?.reportValidity()) return;
    const answer = await recorder.record(contactOf(draft));
    if (!answer) {
      // The button was away while it was sending; whoever was refused goes on where it is to be mended.
      setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid='true'], [data-first]")?.focus());
      return;
    }
    did({
      text: note
        ? `Saved an internal note on ${customer.name}`
        : `Recorded: ${contactOver(draft.channel)} with ${customer.name}`,
    });
    discard(draft.mode);
    onOpen(false);
  }
  function keys(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    else if (event.key === "Escape") onOpen(false);
    else return;
    event.preventDefault();
  }

  if (!open) return keptAt === undefined ? null : <KeptDraft onOpen={() => onOpen(true)} />;
  return (
    <form
      ref={form}
      className={styles.form}
      data-note={note || undefined}
      onSubmit={send}
      onKeyDown={keys}
      aria-label={effect}
    >
      <div className={styles.row}>
        <SegmentedControl
          size="xs"
          aria-label="What to write"
          disabled={locked}
          value={draft.mode}
          onChange={(mode) => change({ mode: mode as Draft["mode"] })}
          data={[
            { value: "record", label: "Record" },
            { value: "note", label: "Internal note" },
          ]}
        />
        {!note && <DirectionChoice draft={draft} change={change} locked={locked} />}
        {note && (
          <span className={styles.internal}>
            <IconLock size={14} stroke={2} aria-hidden />
            Internal: the customer never sees it
          </span>
        )}
        {keptAt && <DraftMark at={keptAt} locked={locked} onDiscard={() => discard(draft.mode)} />}
      </div>
      {note ? (
        <NoteFields draft={draft} change={change} locked={locked} refusal={recorder.refusal} />
      ) : (
        <ContactFields customer={customer} draft={draft} change={change} locked={locked} refusal={recorder.refusal} />
      )}
      {!isAtField(recorder.refusal) && <RefusalNote refusal={recorder.refusal} onClose={recorder.forget} />}
      {recorder.state === "unknown" && <Text role="status">Not known yet whether this was recorded. Checking…</Text>}
      <div className={styles.send}>
        <Button type="submit" size="xs" loading={recorder.state === "sending"} disabled={recorder.state === "unknown"}>
          {effect}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => onOpen(false)}>
          Close
        </Button>
        <span className="dimmed">Ctrl Enter {note ? "saves" : "records"}</span>
      </div>
    </form>
  );
}
