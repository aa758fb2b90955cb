import { useEffect, useRef, useSyncExternalStore } from "react";
import { useMoment } from "@/shared/moment/useMoment";
import { type Change, live } from "./live";

/** How the line to the server is, and the latest known position of the log. */
export function useConnection() {
  return useSyncExternalStore(live.watch, live.state);
}

/**
 * Calls back when something that concerns this view changed, or when changes may have been missed. The past is still.
 *
 * @param pace how many milliseconds lie between two calls at least; what changes meanwhile is told by the next one
 */
export function useLive(concerns: (change: Change) => boolean, changed: () => void, pace = 0) {
  const latest = useRef({ concerns, changed });
  latest.current = { concerns, changed };
  const { isPast } = useMoment();
  // Listens to what is outside of React.
  useEffect(() => {
    // What changed meanwhile was not heard, so the present is asked anew when it is come back to.
    if (isPast) return () => latest.current.changed();
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const call = () => {
      timer = undefined;
      next = performance.now() + pace;
      latest.current.changed();
    };
    const stop = live.listen((changes, missed) => {
      if (timer !== undefined || !(missed || changes.some(latest.current.concerns))) return;
      timer = setTimeout(call, Math.max(0, next - performance.now()));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [pace, isPast]);
}
