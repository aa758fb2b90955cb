import { SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useState } from "react";
import { useParams } from "react-router";
import { useMoment } from "@/shared/moment/useMoment";
import { Answer } from "@/shared/ui/Answer";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useShortcut } from "@/shared/ui/useShortcut";
import { HistoryToggle } from "@/timetravel/HistoryToggle";
import { TimeTravel } from "@/timetravel/TimeTravel";
import { type Ticket, useTicket } from "../useTicket";
import { Actions } from "./Actions";
import { Beside } from "./Beside";
import { Composer } from "./Composer";
import { Conversation } from "./Conversation";
import type { Mode } from "./drafts";
import styles from "./Ticket.module.css";
import { TicketFacts } from "./TicketFacts";
import { useReading } from "./useReading";
import { useSay } from "./useSay";

export function Component() {
  const ticketId = useParams().ticketId as string;
  return (
    <div className={styles.page}>
      <TimeTravel type="ticket" id={ticketId}>
        <OneTicket ticketId={ticketId} />
      </TimeTravel>
    </div>
  );
}

function OneTicket({ ticketId }: { ticketId: string }) {
  const query = useTicket(ticketId);
  const isShown = query.data?.ticketId === ticketId;
  return (
    <Answer query={isShown ? query : { ...query, data: undefined }} what="ticket" rows={8}>
      {(ticket) => <TicketView key={ticketId} ticket={ticket} />}
    </Answer>
  );
}

function TicketView({ ticket }: { ticket: Ticket }) {
  const isNarrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false }) ?? false;
  const [side, setSide] = useState("conversation");
  return (
    <>
      <PageHeader title={ticket.subject} within={ticket.customerName ?? "Ticket"}>
        <HistoryToggle />
        <Actions ticket={ticket} isNarrow={isNarrow} />
      </PageHeader>
      <TicketFacts ticket={ticket} />
      {isNarrow && (
        <SegmentedControl
          aria-label="Show"
          data={[
            { value: "conversation", label: "Conversation" },
            { value: "beside", label: "Other departments" },
          ]}
          value={side}
          onChange={setSide}
        />
      )}
      <div className={styles.columns}>
        <div className={`panel ${styles.talk}`} hidden={isNarrow && side !== "conversation"}>
          <Talk ticket={ticket} />
        </div>
        <aside className={styles.aside} hidden={isNarrow && side !== "beside"} aria-label="The customer elsewhere">
          <Beside customerId={ticket.customerId} />
        </aside>
      </div>
    </>
  );
}

function Talk({ ticket }: { ticket: Ticket }) {
  const { isPast } = useMoment();
  const [mode, setMode] = useState<Mode>("reply");
  const [isWriting, setWriting] = useState(false);
  const { say, state, refusal, forget, pending } = useSay(ticket);
  const reading = useReading(ticket.conversation, isWriting, pending !== undefined);
  const reply = useCallback(() => {
    setMode("reply");
    requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-composer]")?.focus());
  }, []);
  useShortcut("r", reply, !isPast);
  return (
    <>
      <Conversation ticket={ticket} pending={pending} reading={reading} />
      {!isPast && (
        <Composer
          ticket={ticket}
          mode={mode}
          onMode={setMode}
          onWriting={setWriting}
          say={say}
          state={state}
          refusal={refusal}
          forget={forget}
          unseen={reading.unseen}
        />
      )}
    </>
  );
}
