import { MultiSelect } from "@mantine/core";
import { useState } from "react";
import type { CommandState } from "@/shared/api/useCommand";
import { type Department, usePerson } from "@/shared/session/useSession";
import { DEPARTMENT_CHOICES } from "../choices";
import type { Ticket } from "../useTicket";
import type { Said } from "./useSay";
import { WriteForm } from "./WriteForm";

interface Props {
  ticket: Ticket;
  onWriting: (isWriting: boolean) => void;
  say: (said: Said) => Promise<boolean>;
  state: CommandState;
}

/** An internal note: the customer's channels are never offered here. */
export function NoteForm({ ticket, state, say, onWriting }: Props) {
  const { department } = usePerson();
  const [readers, setReaders] = useState<Department[]>(() => [
    ...new Set<Department>(["SERVICE", ...(department ? [department] : [])]),
  ]);
  return (
    <WriteForm
      state={state}
      say={say}
      onWriting={onWriting}
      ticketId={ticket.ticketId}
      mode="note"
      label="Internal note"
      effect="Save internal note"
      unseen={0}
      said={(body) => ({ mode: "note", body, visibleTo: readers })}
    >
      <MultiSelect
        aria-label="Departments that may read it"
        size="xs"
        miw={180}
        maw={420}
        data={DEPARTMENT_CHOICES}
        value={readers}
        placeholder={readers.length ? "" : "Who may read it"}
        onChange={(chosen) => setReaders(chosen as Department[])}
      />
    </WriteForm>
  );
}
