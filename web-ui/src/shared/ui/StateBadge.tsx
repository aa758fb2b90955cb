import { IconCircleCheck, IconCircleDot, IconCircleX, IconClockExclamation, IconWarning } from "./icons";
import marks from "./marks.module.css";
import type { Tone } from "./tokens";
import { words } from "./words";

const TONES: Record<string, Tone> = {
  WON: "success",
  RESOLVED: "success",
  DELIVERED: "success",
  DONE: "success",
  GRANTED: "success",
  FULFILLED: "success",
  RUNNING: "info",
  OPEN: "info",
  NEW: "info",
  IN_TRANSIT: "info",
  PROCESSING: "info",
  OUT_FOR_DELIVERY: "info",
  AVAILABLE_FOR_PICKUP: "info",
  PICKUP_AVAILABLE: "info",
  PENDING_CUSTOMER: "warning",
  PENDING_INTERNAL: "warning",
  SNOOZED: "warning",
  PAYMENT_DUE: "warning",
  ATTEMPT_FAILED: "warning",
  LATE: "warning",
  HOLD_STANDS: "warning",
  EXCEPTION: "danger",
  PROBLEM: "danger",
  URGENT: "danger",
  FAILED: "danger",
  STOPPED: "danger",
};

const ICONS = {
  success: IconCircleCheck,
  info: IconCircleDot,
  warning: IconClockExclamation,
  danger: IconWarning,
  neutral: IconCircleX,
};

export function toneOf(state: string): Tone {
  return TONES[state] ?? "neutral";
}

interface Props {
  state: string;
  /** In other words than the state's own. */
  text?: string;
}

/** A state by icon and word in its tone. */
export function StateBadge({ state, text }: Props) {
  const tone = toneOf(state);
  const Icon = tone === "neutral" ? IconCircleDot : ICONS[tone];
  return (
    <span className={marks.state} style={{ color: `var(--${tone})` }}>
      <Icon size={14} stroke={1.5} aria-hidden />
      {text ?? words(state)}
    </span>
  );
}
