import { useState } from "react";
import { shortType } from "@/log/said";
import { DepartmentMark } from "@/shared/ui/DepartmentMark";
import { IconChevronDown, IconChevronRight } from "@/shared/ui/icons";
import { exactTime } from "@/shared/ui/time";
import { words } from "@/shared/ui/words";
import styles from "../audit.module.css";
import { CauseChain } from "./CauseChain";
import { orderWords } from "./chain";
import type { TrailEntry, TrailFilter } from "./filter";

const clock = new Intl.DateTimeFormat(undefined, { dateStyle: "short", timeStyle: "medium" });

interface Props {
  entry: TrailEntry;
  narrow: (part: Partial<TrailFilter>) => void;
}

/** One event in a line; opened in place to what it came from and what it led to. */
export function TrailLine({ entry, narrow }: Props) {
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles.entry}>
      <button type="button" className={styles.line} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={16} stroke={1.5} aria-hidden />
        <span className={styles.position}>{entry.position.toLocaleString()}</span>
        <time dateTime={entry.occurredAt} className={styles.time} title={exactTime(new Date(entry.occurredAt))}>
          {clock.format(new Date(entry.occurredAt))}
        </time>
        <span className={`one-line ${styles.who}`}>{entry.actorName}</span>
        <span className={styles.department}>
          {entry.department ? <DepartmentMark department={entry.department} /> : words(entry.actorType)}
        </span>
        <span className={`one-line ${styles.type}`}>{shortType(entry.type)}</span>
        <span className={`one-line ${styles.command}`}>{entry.command && orderWords(entry.command)}</span>
      </button>
      {isOpen && <CauseChain first={entry} narrow={narrow} />}
    </li>
  );
}
