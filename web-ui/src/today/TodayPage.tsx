import { Button } from "@mantine/core";
import { Link } from "react-router";
import { usePerson } from "@/shared/session/useSession";
import { Answer } from "@/shared/ui/Answer";
import { PageHeader } from "@/shared/ui/PageHeader";
import { Feed } from "./Feed";
import { DealItem, MentionItem, OrderItem, TicketItem } from "./items";
import styles from "./Today.module.css";
import { useToday } from "./useToday";
import { WaitingList } from "./WaitingList";

const today = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

/** What concerns me, then what everybody does. */
export function Component() {
  const waiting = useToday();
  const person = usePerson();
  return (
    <>
      <PageHeader title={today.format(new Date())} within="Today">
        <Primary department={person.department} />
      </PageHeader>
      <Answer query={waiting} what="list of what waits for you">
        {({ tickets, deals, lateShipments, mentions }) => (
          <div className={styles.waiting}>
            <div>
              <WaitingList
                title="My tickets"
                list={tickets}
                all="/service?owner=mine"
                nothing="No ticket waits for you."
              >
                {(ticket) => <TicketItem key={ticket.ticketId} ticket={ticket} />}
              </WaitingList>
              <WaitingList
                title="Late shipments"
                list={lateShipments}
                all="/logistics?late=true"
                nothing="Nothing of yours is late."
              >
                {(order) => <OrderItem key={order.orderId} order={order} />}
              </WaitingList>
            </div>
            <div>
              <WaitingList title="My deals to move" list={deals} all="/sales?owner=me" nothing="No deal waits for you.">
                {(deal) => <DealItem key={deal.dealId} deal={deal} />}
              </WaitingList>
              <WaitingList title="Mentions" list={mentions} nothing="Nobody mentioned you in the last 14 days.">
                {(mention) => <MentionItem key={mention.position} mention={mention} />}
              </WaitingList>
            </div>
          </div>
        )}
      </Answer>
      <Feed />
    </>
  );
}

/** The first thing a department does in the morning. */
function Primary({ department }: { department: string | undefined }) {
  const [text, link] = first(department);
  return (
    <Button component={Link} to={link}>
      {text}
    </Button>
  );
}

function first(department: string | undefined): [text: string, link: string] {
  switch (department) {
    case "SERVICE":
      return ["Open the queue", "/service"];
    case "LOGISTICS":
      return ["Show late shipments", "/logistics?late=true"];
    case "SALES":
      return ["Open my board", "/sales?owner=me"];
    default:
      return ["Find a customer", "/customers"];
  }
}
