import type { ReactNode } from "react";
import { Link } from "react-router";
import { PersonName } from "@/shared/people/PersonName";
import { DepartmentMark } from "@/shared/ui/DepartmentMark";
import { IconClockPlus, IconLock } from "@/shared/ui/icons";
import { Time } from "@/shared/ui/Time";
import { duration } from "@/shared/ui/time";
import { EntryIcon } from "./EntryIcon";
import styles from "./EntryLine.module.css";
import { type Entry, isImported, isInternal, isLate, lateBySeconds, pageOf, thingOf } from "./entry";
import { Sentence } from "./Sentence";

interface Props {
  entry: Entry;
  /** Names the customer, where entries of several stand together. */
  showCustomer?: boolean;
  /** Stands for the time and the sentence where the line can be opened. */
  time?: ReactNode;
  sentence?: ReactNode;
  /** Whether the line stands for several entries, of which this is the latest. */
  isRun?: boolean;
}

/**
 * What happened, in one line: when, which department, what, who, and the way to the thing it is about. What there is
 * room for is decided by the nearest container.
 */
export function EntryLine({ entry, showCustomer = false, time, sentence, isRun = false }: Props) {
  const page = pageOf(entry);
  return (
    <div className={styles.line} data-internal={isInternal(entry) || undefined}>
      <span className={styles.time}>{time ?? <Time at={entry.occurredAt} />}</span>
      <span className={styles.department}>{entry.department && <DepartmentMark department={entry.department} />}</span>
      <EntryIcon entry={entry} />
      <span className={styles.what}>
        {isInternal(entry) && <InternalMark />}
        {sentence ?? (
          <span className="one-line" title={entry.text}>
            <Sentence text={entry.text} />
          </span>
        )}
        {!isRun && isLate(entry) && <LateMark entry={entry} />}
      </span>
      {showCustomer && (
        <Link to={`/customers/${entry.customerId}`} className={styles.customer}>
          {entry.customerName ?? "Customer"}
        </Link>
      )}
      <span className={styles.who}>{isImported(entry) ? "Imported" : <PersonName login={entry.actor} />}</span>
      <span className={styles.thing}>{page && <Link to={page}>{thingOf(entry)}</Link>}</span>
    </div>
  );
}

function InternalMark() {
  return (
    <span className={styles.internal}>
      <IconLock size={12} stroke={2} aria-hidden />
      Internal
    </span>
  );
}

function LateMark({ entry }: { entry: Entry }) {
  return (
    <span className={styles.late} title={`recorded ${duration(lateBySeconds(entry))} later`}>
      <IconClockPlus size={14} stroke={1.5} aria-hidden />
      <span className={styles.recorded}>recorded</span> {duration(lateBySeconds(entry))} later
    </span>
  );
}
