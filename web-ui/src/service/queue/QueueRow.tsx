import { Anchor, Checkbox } from "@mantine/core";
import { Link } from "react-router";
import type { HeldRow as Held } from "@/shared/live/heldRows";
import { PersonName } from "@/shared/people/PersonName";
import { HeldRow } from "@/shared/ui/HeldRow";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Age, FirstResponse } from "../Age";
import { Priority } from "../Priority";
import { type QueueFilter, type Ticket, UNFINISHED } from "./filter";
import { GoneReason } from "./GoneReason";
import styles from "./Queue.module.css";
import type { Bulk } from "./useBulk";

interface Props {
  held: Held<Ticket>;
  filter: QueueFilter;
  bulk: Bulk | undefined;
}

export function QueueRow({ held, filter, bulk }: Props) {
  const { row: ticket, id } = held;
  const refusal = bulk?.refused.get(id);
  const seconds = UNFINISHED.includes(ticket.state) ? undefined : ticket.ageSeconds;
  return (
    <HeldRow held={held}>
      {bulk && (
        <td className={styles.select}>
          <Checkbox
            size="xs"
            aria-label={`Select ${ticket.subject}`}
            checked={bulk.selected.has(id)}
            onChange={(event) => bulk.select([id], event.currentTarget.checked)}
          />
        </td>
      )}
      <td className={styles.wide}>
        <Priority priority={ticket.priority} />
      </td>
      <td className={styles.subject}>
        <Anchor component={Link} to={`/service/tickets/${id}`} data-row={id} fw={500} title={ticket.subject}>
          {ticket.subject}
        </Anchor>
        {held.gone && <GoneReason ticketId={id} filter={filter} />}
        {refusal && <span className={styles.refusal}>{refusal}</span>}
        <span className={styles.second}>
          <Priority priority={ticket.priority} />
          <StateBadge state={ticket.state} />
          <Age openedAt={ticket.openedAt} seconds={seconds} />
          {ticket.customerName && <span className="one-line">{ticket.customerName}</span>}
        </span>
      </td>
      <td className={`one-line ${styles.wide} ${styles.person}`}>
        <Customer ticket={ticket} />
      </td>
      <td className={styles.wide}>
        <StateBadge state={ticket.state} />
      </td>
      <td className={`one-line ${styles.wide} ${styles.person}`}>
        <PersonName login={ticket.owner} />
      </td>
      <td className={`number ${styles.wide}`}>
        <Age openedAt={ticket.openedAt} seconds={seconds} />
      </td>
      <td className={`number ${styles.widest}`}>
        <FirstResponse openedAt={ticket.openedAt} at={ticket.firstResponseAt} />
      </td>
    </HeldRow>
  );
}

function Customer({ ticket }: { ticket: Ticket }) {
  if (!ticket.customerId) return <span className="dimmed">–</span>;
  return (
    <Anchor component={Link} to={`/customers/${ticket.customerId}`} c="var(--text)">
      {ticket.customerName ?? "Customer"}
    </Anchor>
  );
}
