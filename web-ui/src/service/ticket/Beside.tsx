import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { lateDays } from "@/logistics/late";
import { Answer } from "@/shared/ui/Answer";
import { DepartmentMark } from "@/shared/ui/DepartmentMark";
import { Money } from "@/shared/ui/Money";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import styles from "./Ticket.module.css";
import { useLateOrders, useOpenDeals, useOtherDepartments } from "./useBeside";

/** What the other departments do with the same customer, so that people work beside and not across each other. */
export function Beside({ customerId }: { customerId: string | undefined }) {
  if (!customerId)
    return <p className="dimmed">As soon as the customer is known, the other departments’ entries stand here.</p>;
  return (
    <>
      <LateOrders customerId={customerId} />
      <OpenDeals customerId={customerId} />
      <OtherDepartments customerId={customerId} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function LateOrders({ customerId }: { customerId: string }) {
  const query = useLateOrders(customerId);
  return (
    <Part title="Late orders">
      <Answer query={query} what="orders" rows={1}>
        {({ entries }) => (
          <ul className="list">
            {entries.length === 0 && <li className="dimmed">Nothing is late.</li>}
            {entries.map((order) => (
              <li key={order.orderId} className={styles.beside}>
                <Anchor component={Link} to={`/logistics/orders/${order.orderId}`}>
                  {order.externalId ?? `Order of ${order.placedAt.slice(0, 10)}`}
                </Anchor>
                <StateBadge state={order.state} />
                <StateBadge state="LATE" text={`Late by ${lateDays(order)}`} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Part>
  );
}

function OpenDeals({ customerId }: { customerId: string }) {
  const query = useOpenDeals(customerId);
  return (
    <Part title="Open deals">
      <Answer query={query} what="deals" rows={1}>
        {(deals) => (
          <ul className="list">
            {deals.length === 0 && <li className="dimmed">No open deal.</li>}
            {deals.map((deal) => (
              <li key={deal.dealId} className={styles.beside}>
                <Anchor component={Link} to={`/sales/deals/${deal.dealId}`}>
                  {deal.name}
                </Anchor>
                <span>{words(deal.stage)}</span>
                <Money amount={deal.amount} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Part>
  );
}

function OtherDepartments({ customerId }: { customerId: string }) {
  const query = useOtherDepartments(customerId);
  return (
    <Part title="Other departments">
      <Answer query={query} what="entries" rows={4}>
        {({ entries }) => (
          <ul className="list">
            {entries.length === 0 && <li className="dimmed">Nothing recorded yet.</li>}
            {entries.map((entry) => (
              <li key={entry.position} className={styles.entry}>
                <span className={styles.entryHead}>
                  {entry.department && <DepartmentMark department={entry.department} />}
                  <Time at={entry.occurredAt} />
                </span>
                <span>
                  {entry.text}
                  <span className="dimmed"> · {entry.actor}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Part>
  );
}
