import { Button, Title } from "@mantine/core";
import { Answer, Empty } from "@/shared/ui/Answer";
import { Time } from "@/shared/ui/Time";
import { useHold } from "../board/useHold";
import type { DealView } from "../deals";
import styles from "./Deal.module.css";
import { type Entry, useHistory } from "./useHistory";

interface Props {
  deal: DealView;
  nameOf(stage: string): string;
}

/** What happened to a deal. Who did what is in its customer's timeline; without a customer the stages are known. */
export function History({ deal, nameOf }: Props) {
  const { customerId } = deal;
  return (
    <section className={`panel ${styles.panel}`} aria-labelledby="history">
      <Title order={2} id="history">
        History
      </Title>
      {customerId ? <Entries deal={{ ...deal, customerId }} /> : <Visits deal={deal} nameOf={nameOf} />}
    </section>
  );
}

function Entries({ deal }: { deal: DealView & { customerId: string } }) {
  const { entries, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useHistory(deal);
  return (
    <>
      <Answer query={{ data: entries, error, refetch }} what="history">
        {(known) => <EntryList entries={known} />}
      </Answer>
      {hasNextPage && (
        <Button variant="default" mt="sm" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </>
  );
}

const idOf = (entry: Entry) => String(entry.position);

/** New entries come in at the top, but not while somebody reads here. */
function EntryList({ entries }: { entries: Entry[] }) {
  const [shown, handlers] = useHold(entries, idOf);
  const waiting = entries.length - shown.length;
  if (entries.length === 0) return <Empty>Nothing has happened yet.</Empty>;
  return (
    <ol className="list" {...handlers} reversed>
      {shown.map((entry, at) => (
        <li key={entry.position} className={styles.entry}>
          <span className="dimmed">
            <Time at={entry.occurredAt} />
          </span>
          <span>{entry.text}</span>
          <span className="dimmed">
            {at === 0 && waiting > 0 && <strong>{waiting} new above · </strong>}
            {entry.actor}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Visits({ deal, nameOf }: Props) {
  return (
    <ol className="list" reversed>
      {deal.visits
        .map((visit, at) => (
          <li key={visit.since + visit.stage} className={styles.entry}>
            <span className="dimmed">
              <Time at={visit.since} />
            </span>
            <span>
              {at === 0 ? "Opened in " : "Came to "}
              {nameOf(visit.stage)}
            </span>
          </li>
        ))
        .reverse()}
    </ol>
  );
}
