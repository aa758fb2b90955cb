import { Button } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { Empty, Waiting } from "@/shared/ui/Answer";
import { usePreference } from "@/shared/ui/preferences";
import type { Follower } from "./follower";
import { LogLine } from "./LogLine";
import styles from "./log.module.css";
import type { LogEvent } from "./older";
import type { Filter, Shown } from "./shown";

interface Props {
  follower: Follower;
  shown: Shown;
  narrow: (part: Partial<Filter>) => void;
}

/** The events, of which only those in sight are on the page. Scrolling or opening one pauses, so that nothing moves. */
export function LogList({ follower, shown, narrow }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<string>();
  const compact = usePreference("density") === "compact";
  const { events } = shown;
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (compact ? 28 : 36),
    getItemKey: (at) => (events[at] as LogEvent).id,
    overscan: 10,
  });
  const toggle = (id: string) => {
    follower.hold();
    setOpen(open === id ? undefined : id);
  };
  if (events.length === 0 && shown.loading) return <Waiting what="events" rows={12} />;
  return (
    <section
      ref={scroller}
      className={`panel ${styles.scroller}`}
      aria-label="Events"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      onScroll={(event) => event.currentTarget.scrollTop > 0 && follower.hold()}
    >
      {events.length === 0 && (
        <Empty>{shown.start > 0 ? "No such event in the latest part of the log." : "No such event yet."}</Empty>
      )}
      <ul className={`list ${styles.events}`} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const event = events[row.index] as LogEvent;
          return (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className={styles.event}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <LogLine event={event} isOpen={open === event.id} toggle={() => toggle(event.id)} narrow={narrow} />
            </li>
          );
        })}
      </ul>
      {shown.start > 0 && (
        <div className={styles.older}>
          <Button variant="default" loading={shown.loading} onClick={() => follower.older()}>
            Older
          </Button>
          <span className="dimmed">before position {shown.start.toLocaleString()}</span>
        </div>
      )}
    </section>
  );
}
