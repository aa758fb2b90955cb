import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { PersonName } from "@/shared/people/PersonName";
import { Fact, Facts } from "@/shared/ui/Facts";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import { Age, FirstResponse } from "../Age";
import { Priority } from "../Priority";
import { UNFINISHED } from "../queue/filter";
import type { Ticket } from "../useTicket";

/** What the ticket is about and how it stands. */
export function TicketFacts({ ticket }: { ticket: Ticket }) {
  return (
    <Facts>
      <Fact name="State" isPlain>
        <StateBadge state={ticket.state} /> <Wait ticket={ticket} />
      </Fact>
      <Fact name="Priority" isPlain>
        <Priority priority={ticket.priority} />
      </Fact>
      <Fact name="Customer">
        <Customer ticket={ticket} />
      </Fact>
      <Fact name="Owner">
        <PersonName login={ticket.owner} />
      </Fact>
      <Fact name={UNFINISHED.includes(ticket.state) ? "Age" : "Opened"}>
        {UNFINISHED.includes(ticket.state) ? <Age openedAt={ticket.openedAt} /> : <Time at={ticket.openedAt} />}
      </Fact>
      <Fact name="First response">
        <FirstResponse openedAt={ticket.openedAt} at={ticket.firstResponseAt} />
      </Fact>
      <Fact name="Type">{[words(ticket.type), ticket.category].filter(Boolean).join(", ")}</Fact>
      {ticket.level > 0 && <Fact name="Escalated">to level {ticket.level}</Fact>}
      {ticket.externalId && ticket.externalId !== ticket.subject && <Fact name="Number">{ticket.externalId}</Fact>}
      {ticket.score !== undefined && <Fact name="Rated">{ticket.score} of 5</Fact>}
      {ticket.survivor && (
        <Fact name="Merged into">
          <OtherTicket ticketId={ticket.survivor} />
        </Fact>
      )}
      {ticket.absorbed.length > 0 && (
        <Fact name="Holds also">
          {ticket.absorbed.map((id) => (
            <OtherTicket key={id} ticketId={id} />
          ))}
        </Fact>
      )}
    </Facts>
  );
}

function Wait({ ticket: { awaits, until } }: { ticket: Ticket }) {
  if (!awaits && !until) return null;
  return (
    <span className="dimmed">
      {awaits && `for ${words(awaits)}`}
      {until && (
        <>
          {" "}
          until <Time at={until} />
        </>
      )}
    </span>
  );
}

function Customer({ ticket }: { ticket: Ticket }) {
  if (!ticket.customerId) return <span className="dimmed">Not known yet</span>;
  return (
    <Anchor component={Link} to={`/customers/${ticket.customerId}`}>
      {ticket.customerName ?? "Customer"}
    </Anchor>
  );
}

function OtherTicket({ ticketId }: { ticketId: string }) {
  return (
    <Anchor component={Link} to={`/service/tickets/${ticketId}`} mr="sm">
      Ticket {ticketId.slice(0, 8)}
    </Anchor>
  );
}
