import { Button } from "@mantine/core";
import { useThrottledValue } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMoment } from "@/shared/moment/useMoment";
import { Empty, Trouble, Waiting } from "@/shared/ui/Answer";
import type { Entry } from "./entry";
import { Feed, type FeedHandle } from "./Feed";
import { FilterBar } from "./FilterBar";
import { filtersOf, isActive } from "./filters";
import { merge } from "./merge";
import { Pill } from "./Pill";
import styles from "./Timeline.module.css";
import { useFilters } from "./useFilters";
import { useLinkedEntry } from "./useLinkedEntry";
import { useRows } from "./useRows";
import { useTimeline } from "./useTimeline";

interface Props {
  customerId: string;
  /** What I am just recording, shown before the log has confirmed it. */
  recording: Entry | undefined;
  onConfirmed: () => void;
  onRecord: (() => void) | undefined;
}

const ANNOUNCE_EVERY = 10_000;

/** What happened with a customer, of all departments, the latest first. */
export function Timeline({ customerId, recording, onConfirmed, onRecord }: Props) {
  const { filters, change, search } = useFilters();
  const reset = () => change(filtersOf(new URLSearchParams()));

  const feed = useRef<FeedHandle>(null);
  const calm = useRef(() => feed.current?.isCalm() ?? true);
  const timeline = useTimeline(customerId, filters, calm);
  const { pages, complete, waits, loadUntil, enter, fresh } = timeline;
  const [jumping, setJumping] = useState(false);

  const confirmed = recording && fresh.some((entry) => entry.commandKey === recording.commandKey);
  // Whoever recorded it is told, once the log has it.
  useEffect(() => {
    if (confirmed) onConfirmed();
  }, [confirmed, onConfirmed]);
  const entries = useMemo(
    () => (recording && !confirmed ? merge(timeline.entries, [recording]) : timeline.entries),
    [timeline.entries, recording, confirmed],
  );
  const { asked } = useMoment();
  const { rows, unfold } = useRows(entries, complete, JSON.stringify({ filters, asked }), pages.isPlaceholderData);

  const jump = useCallback(
    async (reached: (entries: Entry[]) => boolean, to: () => void) => {
      setJumping(true);
      await loadUntil(reached);
      setJumping(false);
      setTimeout(to); // once what was loaded is shown
    },
    [loadUntil],
  );
  const oldest = () =>
    jump(
      () => false,
      () => feed.current?.toEnd(),
    );
  const showBeyond = (entry: Entry) =>
    jump(
      (read) => Date.parse(read.at(-1)?.occurredAt ?? "") <= Date.parse(entry.occurredAt),
      () => {
        enter([entry]);
        feed.current?.to(entry.position);
      },
    );
  const showNew = () => {
    enter(waits.within);
    feed.current?.toStart();
  };
  useLinkedEntry(pages.isSuccess, loadUntil, feed);

  const news = useThrottledValue(newsOf(waits.within.length), ANNOUNCE_EVERY);
  return (
    <section className={styles.timeline} aria-labelledby="timeline-heading">
      <h2 id="timeline-heading" className="visually-hidden">
        Timeline
      </h2>
      <FilterBar filters={filters} onChange={change} onReset={reset} outside={timeline.outside} />
      <span role="status" className="visually-hidden">
        {news}
      </span>
      {pages.error && <Trouble error={pages.error} what="timeline" again={() => pages.refetch()} />}
      {pages.isPending && !pages.error && <Waiting what="the timeline" rows={8} />}
      {pages.data && rows.length === 0 && !pages.isPlaceholderData && !pages.hasNextPage && (
        <NoEntries filtered={isActive(filters)} onReset={reset} onRecord={onRecord} />
      )}
      {rows.length > 0 && (
        <Feed
          ref={feed}
          rows={rows}
          complete={complete}
          busy={pages.isFetching}
          onCalm={timeline.settle}
          onNearEnd={() =>
            pages.hasNextPage && !pages.isFetchingNextPage && !pages.isPlaceholderData && pages.fetchNextPage()
          }
          pill={<Pill within={waits.within} beyond={waits.beyond} onWithin={showNew} onBeyond={showBeyond} />}
          unfold={unfold}
          scrollKey={`${customerId}?${search}`}
        />
      )}
      {rows.length > 0 && (
        <div className={styles.foot}>
          <span className="dimmed">
            {complete ? "All" : "The latest"} {timeline.entries.length.toLocaleString()}{" "}
            {timeline.entries.length === 1 ? "entry" : "entries"}
            {jumping && " so far; loading older ones …"}
          </span>
          <Button variant="subtle" size="compact-sm" onClick={oldest} disabled={jumping}>
            Oldest entry
          </Button>
        </div>
      )}
    </section>
  );
}

function newsOf(count: number): string {
  return count === 0 ? "" : count === 1 ? "1 new entry" : `${count} new entries`;
}

interface NoEntriesProps {
  filtered: boolean;
  onReset: () => void;
  onRecord: (() => void) | undefined;
}

function NoEntries({ filtered, onReset, onRecord }: NoEntriesProps) {
  if (filtered) {
    return (
      <Empty action={<Button onClick={onReset}>Clear filters</Button>}>
        Nothing in this timeline matches the filters.
      </Empty>
    );
  }
  return (
    <Empty action={onRecord && <Button onClick={onRecord}>Record the first touchpoint</Button>}>
      Nothing recorded yet.
    </Empty>
  );
}
