import { Button } from "@mantine/core";
import { usePeople } from "@/shared/people/usePeople";
import { usePerson } from "@/shared/session/useSession";
import { IconArrowDown } from "@/shared/ui/icons";
import { Time } from "@/shared/ui/Time";
import type { Step, Ticket } from "../useTicket";
import styles from "./Conversation.module.css";
import { conversation, deed, lookOf } from "./conversation";
import { Message } from "./Message";
import type { useReading } from "./useReading";
import type { Pending } from "./useSay";

interface Props {
  ticket: Ticket;
  pending: Pending | undefined;
  reading: ReturnType<typeof useReading>;
}

export function Conversation({ ticket, pending, reading }: Props) {
  const { unseen } = reading;
  return (
    <div className={styles.frame}>
      <h2 className="visually-hidden">Conversation</h2>
      <section
        className={styles.region}
        ref={reading.region}
        onScroll={reading.scrolled}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
        tabIndex={0}
        aria-label="What was said and done, oldest first"
      >
        <ol className={styles.steps}>
          {conversation(ticket.conversation).map((step) => (
            <li key={step.position}>
              <StepView step={step} ticket={ticket} />
            </li>
          ))}
          {pending && (
            <li>
              <PendingView pending={pending} />
            </li>
          )}
        </ol>
      </section>
      <div className={styles.pill} role="status">
        {unseen > 0 && (
          <Button size="compact-sm" rightSection={<IconArrowDown size={14} />} onClick={reading.show}>
            {unseen === 1 ? "New message" : `${unseen} new messages`} · Show
          </Button>
        )}
      </div>
    </div>
  );
}

function StepView({ step, ticket }: { step: Step; ticket: Ticket }) {
  const people = usePeople();
  const look = lookOf(step);
  if (look === "line") {
    const nameOf = (login: string) => people.find((person) => person.login === login)?.name ?? login;
    return (
      <p className={styles.line}>
        <span>
          {step.actor} {deed(step, nameOf)}
        </span>
        <Time at={step.occurredAt} />
      </p>
    );
  }
  return (
    <Message
      look={look}
      who={look === "inbound" ? (ticket.customerName ?? "Customer") : step.actor}
      text={step.text ?? ""}
      channel={step.channel}
      readers={step.visibleTo}
      at={step.occurredAt}
    />
  );
}

function PendingView({ pending: { said } }: { pending: Pending }) {
  const { name } = usePerson();
  if (said.mode === "note") return <Message look="internal" who={name} text={said.body} readers={said.visibleTo} />;
  return <Message look="outbound" who={name} text={said.body} channel={said.channel} />;
}
