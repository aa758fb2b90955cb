import { memo, useState } from "react";
import { clockTime, dayName, exactTime } from "@/shared/ui/time";
import { EntryDetails } from "./EntryDetails";
import { EntryLine } from "./EntryLine";
import { PENDING } from "./pending";
import type { EntryRow } from "./rows";
import { Sentence } from "./Sentence";
import styles from "./Timeline.module.css";

interface Props {
  row: EntryRow;
  index: number;
  start: number;
  measure: (element: Element | null) => void;
  open: boolean;
  toggle: (key: string) => void;
  /** How many entries there are; -1 while nobody knows. */
  total: number;
}

const JUST_NOW = 5_000;

/** An entry in the feed: one line, opened in place. */
export const FeedEntry = memo(function FeedEntry({ row, index, start, measure, open, toggle, total }: Props) {
  const { entry, key } = row;
  const label = `entry-${key}`;
  const pending = entry.position === PENDING;
  const [arrived] = useState(() => Date.now() - Date.parse(entry.recordedAt) < JUST_NOW);
  return (
    <article
      ref={measure}
      data-index={index}
      data-key={key}
      data-pending={pending || undefined}
      data-in-run={row.inRun || undefined}
      className={styles.entry}
      style={{ transform: `translateY(${start}px)` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the entries of a feed are walked with the keyboard
      tabIndex={0}
      aria-labelledby={label}
      aria-posinset={row.place}
      aria-setsize={total}
    >
      {row.firstOfDay && <h3 className="visually-hidden">{dayName(new Date(entry.occurredAt), new Date())}</h3>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the sentence is a button; the line around it is its larger target */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        className={arrived ? `${styles.opens} arrived` : styles.opens}
        onClick={(event) => {
          if (!(event.target as HTMLElement).closest("a, button")) toggle(key);
        }}
      >
        <EntryLine
          entry={entry}
          time={
            <time dateTime={entry.occurredAt} title={exactTime(new Date(entry.occurredAt))}>
              {clockTime(new Date(entry.occurredAt))}
            </time>
          }
          sentence={
            pending ? (
              <span id={label} className="one-line">
                Recording… {entry.text}
              </span>
            ) : (
              <button
                type="button"
                id={label}
                className={styles.sentence}
                aria-label={entry.text}
                aria-expanded={open}
                onClick={() => toggle(key)}
              >
                <Sentence text={entry.text} />
              </button>
            )
          }
        />
      </div>
      {open && !pending && <EntryDetails entry={entry} />}
    </article>
  );
});
