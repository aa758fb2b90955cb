import { Tooltip } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { usePreference } from "./preferences";
import { clockTime, dateOnly, exactTime, relativeTime } from "./time";

const TICK = 30_000;
const waiting = new Set<() => void>();
let now = new Date();
let ticker: ReturnType<typeof setInterval> | undefined;

/** One clock for the whole page. */
function subscribe(listener: () => void) {
  waiting.add(listener);
  ticker ??= setInterval(() => {
    now = new Date();
    for (const each of waiting) each();
  }, TICK);
  return () => {
    waiting.delete(listener);
    if (waiting.size === 0) {
      clearInterval(ticker);
      ticker = undefined;
    }
  };
}

export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

interface Props {
  at: string;
  /** `clock` under a heading that names the day, `ago` elsewhere. */
  as?: "ago" | "clock";
}

/** A moment, as near as people think of it; the exact one on hover and focus. */
export function Time({ at, as = "ago" }: Props) {
  const current = useNow();
  const exactly = usePreference("exactTimes");
  const moment = new Date(at);
  const shown = exactly
    ? `${dateOnly(moment)}, ${clockTime(moment)}`
    : as === "clock"
      ? clockTime(moment)
      : relativeTime(moment, new Date(Math.max(current.getTime(), Date.now())));
  return (
    <Tooltip label={exactTime(moment)} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time is reached by keyboard too */}
      <time dateTime={at} tabIndex={0} style={{ whiteSpace: "nowrap" }}>
        {shown}
      </time>
    </Tooltip>
  );
}
