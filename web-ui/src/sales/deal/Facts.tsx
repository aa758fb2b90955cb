import { Anchor, Button, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { PersonName } from "@/shared/people/PersonName";
import { IconClockExclamation } from "@/shared/ui/icons";
import { Money } from "@/shared/ui/Money";
import marks from "@/shared/ui/marks.module.css";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time, useNow } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { words } from "@/shared/ui/words";
import { closes, type DealView, today } from "../deals";
import styles from "./Deal.module.css";
import type { Asking } from "./Dialogs";

/** How a deal came here; what an import or a program calls its source stays as it is. */
const SOURCES: Record<string, string> = { api: "Sent by a program", screens: "Entered on screen" };

interface Props {
  deal: DealView;
  pipeline: string | undefined;
  nameOf(stage: string): string;
  ask(what: Asking): void;
}

/** What is known of a deal, and beside it what may be changed of it. */
export function Facts({ deal, pipeline, nameOf, ask }: Props) {
  const day = today(useNow());
  const late = !closes(deal.state) && !!deal.expectedCloseDate && deal.expectedCloseDate < day;
  const change = (action: DealView["actions"][number], what: Asking, word: string, name: string) =>
    deal.actions.includes(action) && (
      <Button variant="subtle" size="compact-sm" aria-label={name} onClick={() => ask(what)}>
        {word}
      </Button>
    );
  return (
    <section className={`panel ${styles.panel}`} aria-labelledby="facts">
      <Title order={2} id="facts">
        Facts
      </Title>
      <dl className={styles.facts}>
        <Fact name="State">
          <StateBadge state={deal.state} />
        </Fact>
        <Fact name="Amount">
          <strong>
            <Money amount={deal.amount} />
          </strong>
          {change("CHANGE_AMOUNT", "amount", "Change", "Change amount")}
        </Fact>
        <Fact name="Probability">{deal.probability} %</Fact>
        <Fact name="Close date">
          <span>
            {deal.expectedCloseDate ? calendarDay(deal.expectedCloseDate) : "–"}{" "}
            {late && (
              <span className={marks.state} style={{ color: "var(--warning)" }}>
                <IconClockExclamation size={14} stroke={1.5} aria-hidden />
                Passed
              </span>
            )}
          </span>
          {change("FORECAST_CLOSE_DATE", "closeDate", "Change", "Change close date")}
        </Fact>
        <Fact name="Customer">
          {deal.customerId ? (
            <Anchor component={Link} to={`/customers/${deal.customerId}`}>
              {deal.customerName ?? "Customer"}
            </Anchor>
          ) : (
            "No customer yet"
          )}
          {change("LINK_CUSTOMER", "customer", "Link", "Link customer")}
        </Fact>
        <Fact name="Owner">
          <PersonName login={deal.owner} />
          {change("ASSIGN_OWNER", "owner", "Change", "Change owner")}
        </Fact>
        <Fact name="Stage">
          <span>
            {nameOf(deal.stage)} since <Time at={deal.inStageSince} />
          </span>
        </Fact>
        {pipeline && <Fact name="Pipeline">{pipeline}</Fact>}
        {deal.lostReason && <Fact name="Lost because">{words(deal.lostReason)}</Fact>}
        {deal.competitor && <Fact name="Competitor">{deal.competitor}</Fact>}
        {deal.lostNote && <Fact name="Note">{deal.lostNote}</Fact>}
        <Fact name="Opened">
          <Time at={deal.openedAt} />
        </Fact>
        {deal.closedAt && (
          <Fact name="Closed">
            <Time at={deal.closedAt} />
          </Fact>
        )}
        {deal.externalId && <Fact name="External id">{deal.externalId}</Fact>}
        <Fact name="Source">{SOURCES[deal.origin] ?? deal.origin}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
