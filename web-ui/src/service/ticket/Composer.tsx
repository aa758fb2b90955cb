import { SegmentedControl } from "@mantine/core";
import type { Refused } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { NotKnownYet } from "@/shared/forms/NotKnownYet";
import { IconArrowRight, IconLock } from "@/shared/ui/icons";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import type { Ticket } from "../useTicket";
import styles from "./Composer.module.css";
import type { Mode } from "./drafts";
import { NoteForm } from "./NoteForm";
import { ReplyForm } from "./ReplyForm";
import type { Said } from "./useSay";

interface Props {
  ticket: Ticket;
  mode: Mode;
  onMode: (mode: Mode) => void;
  onWriting: (isWriting: boolean) => void;
  say: (said: Said) => Promise<boolean>;
  state: CommandState;
  refusal: Refused | undefined;
  forget: () => void;
  /** How many messages came that were not read yet. */
  unseen: number;
}

/** Where one writes: to the customer or among us, and it is never in doubt which. */
export function Composer({ ticket, mode, onMode, refusal, forget, ...form }: Props) {
  const modes = (["reply", "note"] as const).filter((each) =>
    ticket.actions.includes(each === "reply" ? "REPLY" : "NOTE"),
  );
  const shown = modes.includes(mode) ? mode : modes[0];
  if (!shown) return <p className={styles.nothing}>{whyNothing(ticket)}</p>;
  const data = modes.map((value) => ({ value, label: <ModeName mode={value} /> }));
  return (
    <section className={styles.composer} data-mode={shown} aria-label="Write">
      {modes.length > 1 && (
        <SegmentedControl
          aria-label="To whom"
          size="xs"
          data={data}
          value={shown}
          onChange={(value) => onMode(value as Mode)}
          disabled={form.state !== "idle"}
        />
      )}
      {shown === "reply" ? <ReplyForm ticket={ticket} {...form} /> : <NoteForm ticket={ticket} {...form} />}
      <RefusalNote refusal={refusal} onClose={forget} />
      <NotKnownYet state={form.state} />
    </section>
  );
}

function ModeName({ mode }: { mode: Mode }) {
  const Icon = mode === "reply" ? IconArrowRight : IconLock;
  return (
    <span className={styles.mode}>
      <Icon size={14} stroke={1.5} aria-hidden />
      {mode === "reply" ? (
        <span>
          Reply<span className={styles.more}> to the customer</span>
        </span>
      ) : (
        "Internal note"
      )}
    </span>
  );
}

function whyNothing(ticket: Ticket): string {
  if (ticket.survivor) return "This ticket is merged into another one. Go on there.";
  if (ticket.actions.includes("REOPEN")) return "This ticket is over. Reopen it to reply.";
  return "Your role reads this ticket and does not write to it.";
}
