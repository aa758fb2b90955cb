import type { Department } from "@/shared/session/useSession";
import { DepartmentMark } from "@/shared/ui/DepartmentMark";
import { IconChevronDown, IconChevronRight } from "@/shared/ui/icons";
import { EventDetails } from "./EventDetails";
import styles from "./log.module.css";
import type { LogEvent } from "./older";
import { said, shortType } from "./said";
import type { Filter } from "./shown";

const clock = new Intl.DateTimeFormat(undefined, { dateStyle: "short", timeStyle: "medium" });

interface Props {
  event: LogEvent;
  isOpen: boolean;
  toggle: () => void;
  narrow: (part: Partial<Filter>) => void;
}

/** One event in a line; opened in place as the JSON that programs get. */
export function LogLine({ event, isOpen, toggle, narrow }: Props) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <button type="button" className={styles.line} aria-expanded={isOpen} onClick={toggle}>
        <Chevron size={16} stroke={1.5} aria-hidden />
        <span className={styles.position}>{event.position.toLocaleString()}</span>
        <time dateTime={event.time} className={styles.time}>
          {clock.format(new Date(event.time))}
        </time>
        <span className={styles.department}>
          {event.department && <DepartmentMark department={event.department.toUpperCase() as Department} />}
        </span>
        <span className={`one-line ${styles.type}`}>{shortType(event.type)}</span>
        <span className={`one-line ${styles.actor}`}>{event.actor ?? "–"}</span>
        <span className={`one-line ${styles.said}`}>{said(event.data)}</span>
      </button>
      {isOpen && <EventDetails event={event} narrow={narrow} />}
    </>
  );
}
