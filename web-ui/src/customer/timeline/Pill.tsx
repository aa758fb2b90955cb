import { dateOnly } from "@/shared/ui/time";
import type { Entry } from "./entry";
import styles from "./Timeline.module.css";

interface Props {
  within: Entry[];
  beyond: Entry[];
  onWithin: () => void;
  onBeyond: (entry: Entry) => void;
}

/** What arrived and waits, so that nothing moves under the pointer. It lies over the list and takes no room. */
export function Pill({ within, beyond, onWithin, onBeyond }: Props) {
  const [late] = beyond;
  if (within.length === 0 && !late) return null;
  return (
    <div className={styles.pills}>
      {within.length > 0 && (
        <button type="button" className={styles.pill} onClick={onWithin}>
          {within.length === 1 ? "1 new entry" : `${within.length} new entries`}
        </button>
      )}
      {late && (
        <button type="button" className={styles.pill} onClick={() => onBeyond(late)}>
          1 entry recorded for {dateOnly(new Date(late.occurredAt))} · Show
        </button>
      )}
    </div>
  );
}
