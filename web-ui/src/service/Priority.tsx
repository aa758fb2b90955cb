import type { Schemas } from "@/shared/api/client";
import { IconArrowDown, IconArrowUp, IconMinus, IconWarning } from "@/shared/ui/icons";
import { words } from "@/shared/ui/words";
import styles from "./Priority.module.css";

export type Level = Schemas["QueuedTicket"]["priority"];

export const PRIORITIES: Level[] = ["URGENT", "HIGH", "NORMAL", "LOW"];

const LOOKS = {
  URGENT: { icon: IconWarning, tone: "danger" },
  HIGH: { icon: IconArrowUp, tone: "warning" },
  NORMAL: { icon: IconMinus, tone: "neutral" },
  LOW: { icon: IconArrowDown, tone: "neutral" },
} as const;

/** How urgent a ticket is, by icon and word. */
export function Priority({ priority }: { priority: Level }) {
  const { icon: Icon, tone } = LOOKS[priority];
  return (
    <span className={styles.priority} style={{ color: `var(--${tone})` }}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {words(priority)}
    </span>
  );
}
