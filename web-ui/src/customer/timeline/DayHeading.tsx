import { usePresent } from "@/shared/ui/Time";
import { dayName } from "@/shared/ui/time";
import { countOf, type DayRow } from "./rows";
import styles from "./Timeline.module.css";

interface Props {
  row: DayRow;
  start: number;
  /** Whether it stands at the top, over the entries of its day. */
  stuck: boolean;
}

/** The day of the entries below it. A feed holds articles only: to screen readers the first entry of the day names it. */
export function DayHeading({ row, start, stuck }: Props) {
  const now = usePresent();
  return (
    <div
      className={stuck ? styles.stuck : styles.day}
      style={stuck ? {} : { transform: `translateY(${start}px)` }}
      aria-hidden
    >
      <span>{dayName(row.at, now)}</span>
      <span className="dimmed">{countOf(row)}</span>
    </div>
  );
}
