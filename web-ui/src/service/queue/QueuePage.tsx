import { Button, Kbd, Text } from "@mantine/core";
import { useState } from "react";
import { useHasRole } from "@/shared/session/useSession";
import { Answer, Empty } from "@/shared/ui/Answer";
import { NextPage } from "@/shared/ui/NextPage";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useAskedToBegin } from "@/shared/ui/useAskedToBegin";
import { useShortcut } from "@/shared/ui/useShortcut";
import { WaitingChanges } from "@/shared/ui/WaitingChanges";
import { BulkBar } from "./BulkBar";
import { Filters } from "./Filters";
import { NewTicket } from "./NewTicket";
import styles from "./Queue.module.css";
import { QueueTable } from "./QueueTable";
import { TakeNext } from "./TakeNext";
import { useBulk } from "./useBulk";
import { useQueue, useQueueFilter } from "./useQueue";

export function Component() {
  const serves = useHasRole("service_agent", "service_supervisor", "admin");
  const opens = useHasRole(
    "service_agent",
    "service_supervisor",
    "sales_rep",
    "sales_manager",
    "logistics_clerk",
    "admin",
  );
  const [filter, change] = useQueueFilter();
  const { query, held, counts } = useQueue(filter);
  const [isNew, setIsNew] = useState(false);
  const bulk = useBulk(held.rows);
  useShortcut("n", () => setIsNew(true), opens);
  useAskedToBegin(() => setIsNew(true), opens);
  return (
    <>
      <PageHeader title="Service queue">
        {opens && (
          <Button
            variant="default"
            onClick={() => setIsNew(true)}
            aria-keyshortcuts="n"
            rightSection={<Kbd size="xs">n</Kbd>}
          >
            New ticket
          </Button>
        )}
        {serves && <TakeNext rows={held.rows} />}
      </PageHeader>
      <Filters filter={filter} change={change} counts={counts} />
      <div className={styles.bar}>
        {serves ? <BulkBar bulk={bulk} /> : <span />}
        <WaitingChanges waiting={held.waiting} refresh={held.refresh} />
      </div>
      <div className={`panel ${styles.panel}`}>
        <Answer query={query} what="queue" rows={13}>
          {() =>
            held.rows.length === 0 ? (
              <Nothing
                isFiltered={filter.owner !== "all" || filter.priority !== "ALL" || filter.state !== "UNFINISHED"}
                clear={() => change({ owner: "all", priority: "ALL", state: "UNFINISHED" })}
              />
            ) : (
              <QueueTable rows={held.rows} filter={filter} bulk={serves ? bulk : undefined} />
            )
          }
        </Answer>
        <NextPage query={query} />
      </div>
      {isNew && <NewTicket onClose={() => setIsNew(false)} />}
    </>
  );
}

function Nothing({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }) {
  if (!isFiltered) return <Empty>The queue is empty.</Empty>;
  return (
    <Empty
      action={
        <Button variant="default" onClick={clear}>
          Clear filters
        </Button>
      }
    >
      <Text span>No ticket matches these filters.</Text>
    </Empty>
  );
}
