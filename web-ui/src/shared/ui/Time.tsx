import { Tooltip } from "@mantine/core";
import { useMemo, useSyncExternalStore } from "react";
import { useMoment } from "@/shared/moment/useMoment";
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

/** The time it is, on whatever page. */
export function usePresent(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

/** The time it is; on a page that looks back, the moment that is looked at. */
export function useNow(): Date {
  const { moment } = useMoment();
  const current = usePresent();
  return useMemo(() => (moment ? new Date(moment.at) : current), [moment, current]);
}

interface Props {
  at: string;
  /** `clock` under a heading that names the day, `ago` elsewhere. */
  as?: "ago" | "clock";
}

/** A moment, as near as people think of it; the exact one on hover and focus, and in the past at once. */
export function Time({ at, as = "ago" }: Props) {
  const current = useNow();
  const { isPast } = useMoment();
  const prefersExact = usePreference("exactTimes");
  const exactly = prefersExact || isPast;
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
