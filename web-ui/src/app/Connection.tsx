import { useConnection } from "@/shared/live/useLive";
import { IconCircleCheck, IconClockExclamation, IconWarning } from "@/shared/ui/icons";
import marks from "@/shared/ui/marks.module.css";
import { clockTime } from "@/shared/ui/time";
import styles from "./Shell.module.css";

const LOOKS = {
  live: { word: "Live", tone: "success", icon: IconCircleCheck },
  reconnecting: { word: "Reconnecting", tone: "warning", icon: IconClockExclamation },
  offline: { word: "Offline", tone: "danger", icon: IconWarning },
} as const;

/** Whether what is shown is what the log says now. */
export function ConnectionMark() {
  const { connection, lastHeard } = useConnection();
  const { word, tone, icon: Icon } = LOOKS[connection];
  return (
    <span className={marks.state} style={{ color: `var(--${tone})` }} role="status">
      <Icon size={14} stroke={1.5} aria-hidden />
      {word}
      {connection === "reconnecting" && <span className={styles.roomy}>, showing {clockTime(lastHeard)}</span>}
    </span>
  );
}

export function OfflineStrip() {
  const { connection, lastHeard } = useConnection();
  if (connection !== "offline") return null;
  return (
    <div className={styles.strip} role="alert">
      You are offline. What is loaded, as of {clockTime(lastHeard)}, can be read. What you send waits and goes out when
      the connection is back.
    </div>
  );
}
