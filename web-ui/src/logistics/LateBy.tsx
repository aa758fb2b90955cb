import { IconClockExclamation } from "@/shared/ui/icons";
import styles from "./LateBy.module.css";
import { inDays } from "./late";

/** How late, by icon and word; a dash if it is not. */
export function LateBy({ days }: { days: number }) {
  if (days === 0) return <span className="dimmed">–</span>;
  return (
    <span className={styles.late}>
      <IconClockExclamation size={14} stroke={1.5} aria-hidden />
      {inDays(days)}
    </span>
  );
}
