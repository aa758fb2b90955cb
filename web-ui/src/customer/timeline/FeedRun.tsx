import { memo } from "react";
import { IconChevronDown, IconChevronRight } from "@/shared/ui/icons";
import { clockTime, dayName } from "@/shared/ui/time";
import { EntryLine } from "./EntryLine";
import type { Entry } from "./entry";
import { runText } from "./fold";
import type { RunRow } from "./rows";
import styles from "./Timeline.module.css";

interface Props {
  row: RunRow;
  index: number;
  start: number;
  measure: (element: Element | null) => void;
  toggle: (key: string) => void;
  /** How many lines there are; -1 while nobody knows. */
  total: number;
}

/** Entries that say little alone, as one line; opened, they stand below it, and nothing above it moves. */
export const FeedRun = memo(function FeedRun({ row, index, start, measure, toggle, total }: Props) {
  const { entries, key, open } = row;
  const latest = entries[0] as Entry;
  const label = `entry-${key.replace(" ", "-")}`;
  const text = runText(entries);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <article
      ref={measure}
      data-index={index}
      data-key={key}
      className={styles.entry}
      style={{ transform: `translateY(${start}px)` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the entries of a feed are walked with the keyboard
      tabIndex={0}
      aria-labelledby={label}
      aria-posinset={row.place}
      aria-setsize={total}
    >
      {row.firstOfDay && <h3 className="visually-hidden">{dayName(new Date(latest.occurredAt), new Date())}</h3>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the sentence is a button; the line around it is its larger target */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        className={styles.opens}
        onClick={(event) => {
          if (!(event.target as HTMLElement).closest("a, button")) toggle(key);
        }}
      >
        <EntryLine
          isRun
          entry={latest}
          time={<time dateTime={latest.occurredAt}>{clockTime(new Date(latest.occurredAt))}</time>}
          sentence={
            <button
              type="button"
              id={label}
              className={`${styles.sentence} ${styles.run}`}
              aria-label={text}
              aria-expanded={open}
              title={text}
              onClick={() => toggle(key)}
            >
              <Chevron size={14} stroke={1.5} aria-hidden />
              <span className="one-line">{text}</span>
            </button>
          }
        />
      </div>
    </article>
  );
});
